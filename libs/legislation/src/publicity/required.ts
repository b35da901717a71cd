import {
  type PublicityMethod,
  type PublicityRequirementRow,
  publicityRequirements,
} from '../data/publicity-requirements.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';
import type { Scale } from '../types/scale.js';

export interface PublicityFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly scale?: Scale;
  readonly eia?: boolean;
  /** Not in accordance with the development plan. */
  readonly departure?: boolean;
  /** Would affect a right of way under Part 3 of the Wildlife and Countryside Act 1981. */
  readonly affectsRightOfWay?: boolean;
  readonly affectsListedBuildingSetting?: boolean;
  readonly affectsConservationArea?: boolean;
  /** Works only inside a grade II building: their consent is not advertised. */
  readonly interiorOfGradeTwoOnly?: boolean;
  /** The day the application was made. */
  readonly madeOn: CalendarDate;
}

/** One requirement of the law: any of the methods meets it. */
export interface RequiredPublicity {
  readonly oneOf: readonly PublicityMethod[];
}

/**
 * The least publicity that the law requires; an empty list if it requires none of these. The details of every
 * application are also published on the council's website. Undefined for an unknown type.
 */
export function publicityRequired(
  application: PublicityFacts,
  corrections: Corrections = {},
): readonly Answer<RequiredPublicity>[] | undefined {
  const type = applicationType(application.type, undefined, corrections);
  if (!type) return undefined;
  const answers = circumstances(type, application).flatMap((key) => {
    const version = inForce(publicityRequirements, key, application.madeOn, corrections);
    if (!version) return [];
    const { rule, oneOfEach } = version.row;
    const working = { rule, inputs: { ...application }, steps: [`${type.name}: ${rule}`] };
    return oneOfEach.map((oneOf) => answer({ oneOf }, publicityRequirements, version, working));
  });
  return answers.filter((one, at) => !answers.some((other, where) => asksLess(one, at, other, where)));
}

/** Whether meeting another requirement always meets this one (the first of two alike is kept). */
function asksLess(
  one: Answer<RequiredPublicity>,
  at: number,
  other: Answer<RequiredPublicity>,
  where: number,
): boolean {
  if (at === where || !other.value.oneOf.every((method) => one.value.oneOf.includes(method))) return false;
  return other.value.oneOf.length < one.value.oneOf.length || where < at;
}

const advertisedUnderArticle15 = new Set([
  'householder',
  'full',
  'outline',
  'technical-details',
  'section-73',
  'conservation-area-demolition',
]);

/** Whether the required publicity depends on site and plan (DMPO 2015 art. 15). */
export const isAdvertised = ({ family }: Pick<ApplicationType, 'family'>): boolean =>
  advertisedUnderArticle15.has(family);

/** Prior approvals on which neighbours are consulted, by their period, and what is then required. */
const consultedPriorApprovals: Readonly<Record<string, PublicityRequirementRow['key']>> = {
  'prior-approval.larger-extension': 'prior-approval.larger-extension',
  'prior-approval': 'prior-approval',
  'prior-approval.telecommunications': 'prior-approval',
  'prior-approval.in-writing-only': 'prior-approval',
};

function circumstances(
  type: ApplicationType,
  application: PublicityFacts,
): readonly PublicityRequirementRow['key'][] {
  if (type.family === 'permission-in-principle') return ['permission-in-principle'];
  if (type.family === 'listed-building')
    return application.interiorOfGradeTwoOnly ? [] : ['listed-building-consent'];
  const asConsulted = consultedPriorApprovals[type.period];
  if (asConsulted) return [asConsulted];
  if (!isAdvertised(type)) return [];
  return [
    ...(application.eia ? (['eia'] as const) : []),
    ...(application.departure ? (['departure'] as const) : []),
    ...(application.affectsRightOfWay ? (['right-of-way'] as const) : []),
    ...(application.affectsListedBuildingSetting ? (['listed-building-setting'] as const) : []),
    ...(application.affectsConservationArea ? (['conservation-area-character'] as const) : []),
    ...(type.alsoAsksFor.includes('listed-building') && !application.interiorOfGradeTwoOnly
      ? (['listed-building-consent'] as const)
      : []),
    isMajor(type, application) ? 'major' : 'ordinary',
  ];
}

const isMajor = ({ scaleInCode, family }: ApplicationType, { scale }: PublicityFacts): boolean =>
  family !== 'householder' && (scale ?? scaleInCode) === 'major';
