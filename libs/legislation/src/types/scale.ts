import { type ScaleThresholdRow, scaleThresholds } from '../data/scale-thresholds.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { type ApplicationType, applicationType } from './application-type.js';

/**
 * Major by DMPO art. 2; `other` is what the returns count separately (householder, change of use, consents).
 */
export type Scale = 'major' | 'minor' | 'other';

export interface DevelopmentFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  /** Homes to be provided; leave out when the number is not known. */
  readonly homes?: number;
  /** Set if homes are proposed, but their number is not known yet (outline). */
  readonly homesOfUnknownNumber?: boolean;
  readonly siteHectares?: number;
  /** Floor space to be created, in square metres. */
  readonly floorSpaceSquareMetres?: number;
  readonly mineralsOrWaste?: boolean;
  /** A material change of use without building work that matters. */
  readonly changeOfUseOnly?: boolean;
  /** The day the application was made. */
  readonly madeOn: CalendarDate;
}

const developments = new Set(['full', 'outline', 'reserved-matters', 'technical-details', 'section-73']);

/** The scale of the proposal; undefined if the type or the law of the day is unknown. */
export function scaleOf(
  development: DevelopmentFacts,
  corrections: Corrections = {},
): Answer<Scale> | undefined {
  const type = applicationType(development.type, undefined, corrections);
  if (!type) return undefined;
  const { key, step, scale } = weigh(type, development, corrections);
  const version = inForce(scaleThresholds, key, development.madeOn, corrections);
  return (
    version &&
    answer(scale, scaleThresholds, version, {
      rule: 'Major development is 10 homes or more, 1,000 square metres, 1 hectare, minerals or waste.',
      inputs: { ...development },
      steps: [step],
    })
  );
}

interface Weighed {
  readonly key: ScaleThresholdRow['key'];
  readonly step: string;
  readonly scale: Scale;
}

function weigh(type: ApplicationType, development: DevelopmentFacts, corrections: Corrections): Weighed {
  const key = 'homes';
  if (!developments.has(type.family))
    return { key, scale: 'other', step: `${type.name} has no scale of its own.` };
  if (type.countyMatter || development.mineralsOrWaste)
    return { key, scale: 'major', step: 'Minerals and waste are always major.' };
  const reached = measures(development).find(
    ([threshold, size]) =>
      size !== undefined &&
      size >= (inForce(scaleThresholds, threshold, development.madeOn, corrections)?.row.atLeast ?? size + 1),
  );
  if (reached)
    return { key: reached[0], scale: 'major', step: `${reached[2]}: ${reached[1]}, which is major.` };
  if (development.changeOfUseOnly)
    return { key, scale: 'other', step: 'A change of use below every threshold.' };
  return (
    unmeasured(type, development) ?? {
      key,
      scale: 'minor',
      step: 'Below every threshold of major development.',
    }
  );
}

/** Without measures, only the form's own statement is available. */
function unmeasured(
  { scaleInCode, name }: ApplicationType,
  development: DevelopmentFacts,
): Weighed | undefined {
  const isMeasured = measures(development).some(([, size]) => size !== undefined);
  if (isMeasured || !scaleInCode) return undefined;
  return {
    key: 'homes',
    scale: scaleInCode,
    step: `Nothing measured: ${scaleInCode} by its form (${name}).`,
  };
}

type Measure = readonly [threshold: ScaleThresholdRow['key'], size: number | undefined, called: string];

function measures(development: DevelopmentFacts): readonly Measure[] {
  const siteForHomes =
    development.homesOfUnknownNumber && development.homes === undefined
      ? development.siteHectares
      : undefined;
  return [
    ['homes', development.homes, 'Homes'],
    ['site-for-homes-hectares', siteForHomes, 'Hectares for homes of unknown number'],
    ['floor-space-square-metres', development.floorSpaceSquareMetres, 'Square metres of floor space'],
    ['site-hectares', development.siteHectares, 'Hectares of site'],
  ];
}
