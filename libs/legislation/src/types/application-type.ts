import { type ApplicationFamilyRow, applicationFamilies } from '../data/application-families.js';
import type { ApplicationFamily, ApplicationKind } from '../data/application-kinds.js';
import type { ApplicationTypeRow } from '../data/application-type-row.js';
import { applicationTypes, groupCodes } from '../data/application-types.js';
import { type CalendarDate, calendarDate } from '../dates.js';
import { type Confidence, leastSure } from '../law/answer.js';
import { type Corrections, inForce } from '../law/dated-table.js';

/** A type of application, with the properties that other rules use. */
export interface ApplicationType {
  /** Open Digital Planning code. */
  readonly code: string;
  readonly name: string;
  readonly family: ApplicationFamily;
  readonly kind: ApplicationKind;
  readonly mhclgCode?: string;
  /** Lines of the PS2 return; `by-development` if scale and use decide. See `ps2Category`. */
  readonly ps2Codes: readonly string[] | 'by-development';
  readonly scaleInCode?: 'major' | 'minor';
  readonly countyMatter: boolean;
  readonly alsoAsksFor: readonly ('listed-building' | 'advertisement')[];
  readonly feeDue: boolean;
  readonly guaranteeApplies: boolean;
  readonly extensionPossible: boolean;
  /** Key of its determination period. */
  readonly period: string;
  readonly confidence: Confidence;
}

type CodeKind = 'submittable' | 'group' | 'unknown';

/** Whether anybody can apply under a code: a group code is refused, an unknown one is accepted and marked. */
export function kindOfCode(code: string): CodeKind {
  if (groupCodes.includes(code)) return 'group';
  return applicationTypes.rows.some((row) => row.key === code) ? 'submittable' : 'unknown';
}

const latest = calendarDate('9999-12-31');

/**
 * The type under a code on a day (if no day is given, by the latest law); undefined for a group or unknown
 * code.
 */
export function applicationType(
  code: string,
  day: CalendarDate = latest,
  corrections: Corrections = {},
): ApplicationType | undefined {
  const type = inForce(applicationTypes, code, day, corrections)?.row;
  const family = type && inForce(applicationFamilies, type.family, day, corrections)?.row;
  return type && family && describe(type, family);
}

/** Every code that can be applied under, in the order of the data. */
export const submittableCodes: readonly string[] = [...new Set(applicationTypes.rows.map((row) => row.key))];

function describe(type: ApplicationTypeRow, family: ApplicationFamilyRow): ApplicationType {
  const mhclgCode = type.mhclg ?? family.mhclg;
  return {
    code: type.key,
    name: type.name,
    family: type.family,
    kind: family.kind,
    ...(mhclgCode !== undefined && { mhclgCode }),
    ps2Codes: type.ps2 ?? family.ps2,
    ...(type.scale !== undefined && { scaleInCode: type.scale }),
    countyMatter: type.county ?? false,
    alsoAsksFor: type.with ?? [],
    feeDue: type.fee ?? family.fee,
    guaranteeApplies: family.guarantee,
    extensionPossible: family.extendable,
    period: type.period ?? family.period,
    confidence: leastSure(type.confidence, family.confidence),
  };
}
