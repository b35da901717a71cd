import { applicationTypes } from '../data/application-types.js';
import { ps2Categories } from '../data/ps2-categories.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { applicationType } from './application-type.js';
import type { Scale } from './scale.js';

export type DevelopmentUse = 'dwellings' | 'offices' | 'industry' | 'retail' | 'traveller-pitches' | 'other';

export interface Ps2Facts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly scale?: Scale;
  /** Major public service infrastructure. */
  readonly psi?: boolean;
  readonly use?: DevelopmentUse;
  /** For listed buildings: the consent is to demolish. */
  readonly demolition?: boolean;
  readonly decidedOn: CalendarDate;
}

/** The line of the PS2 return in which a decision is counted; undefined if the return leaves it out. */
export function ps2Category(application: Ps2Facts, corrections: Corrections = {}): string | undefined {
  const type = applicationType(application.type, undefined, corrections);
  if (!type) return undefined;
  if (type.ps2Codes !== 'by-development')
    return application.demolition ? type.ps2Codes.at(-1) : type.ps2Codes[0];
  const scale = application.scale ?? type.scaleInCode ?? 'minor';
  const use = application.use ?? 'other';
  const key =
    scale === 'other'
      ? 'other.change-of-use'
      : `${scale}.${application.psi && scale === 'major' ? 'psi' : use}`;
  const row = inForce(ps2Categories, key, application.decidedOn, corrections)?.row;
  return row?.code ?? inForce(ps2Categories, `${scale}.${use}`, application.decidedOn, corrections)?.row.code;
}

/** The same line with its reason. */
export function returnLineOf(
  application: Ps2Facts,
  corrections: Corrections = {},
): Answer<string> | undefined {
  const code = ps2Category(application, corrections);
  if (code === undefined) return undefined;
  const inputs = { ...application };
  const line = ps2Categories.rows.find((row) => row.code === code);
  const version = line && inForce(ps2Categories, line.key, application.decidedOn, corrections);
  if (version) {
    const rule = `${version.row.called}: ${code}.`;
    return answer(code, ps2Categories, version, { rule, inputs, steps: [] });
  }
  const type = inForce(applicationTypes, application.type, application.decidedOn, corrections);
  if (!type) return undefined;
  const rule = `${type.row.name}: ${code}, whatever is proposed.`;
  return answer(code, applicationTypes, type, { rule, inputs, steps: [] });
}
