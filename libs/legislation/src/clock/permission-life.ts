import type { ApplicationFamily } from '../data/application-kinds.js';
import { type CourtChallengeRow, courtChallenges } from '../data/court-challenges.js';
import { type PermissionLifeRow, permissionLife } from '../data/permission-life.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { firstDayCounted, inWords, lastDayOf } from '../law/period.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';

/** A step of a challenge in court that gives more time to begin, with its day. */
export interface ChallengeStep {
  readonly step: CourtChallengeRow['key'];
  readonly on: CalendarDate;
}

export interface PermissionLife {
  readonly lastDay: CalendarDate;
  readonly by: PermissionLifeRow['by'];
}

/** Families whose grant lasts as long as a planning permission, or has a row of its own. */
const rowOf: Partial<Record<ApplicationFamily, string>> = {
  householder: 'permission',
  full: 'permission',
  'technical-details': 'permission',
  'conservation-area-demolition': 'permission',
  outline: 'outline',
  'reserved-matters': 'reserved-matters',
  'listed-building': 'listed-building',
  'permission-in-principle': 'permission-in-principle',
  advertisement: 'advertisement',
  'protected-tree': 'protected-tree',
};

interface GrantFacts {
  /** Open Digital Planning code. */
  readonly type: string;
  readonly decidedOn: CalendarDate;
  /** The years that the decision sets instead of the standard ones. */
  readonly yearsGiven?: number;
  /** Section 73: the permission that it varies. */
  readonly varies?: Omit<GrantFacts, 'challenges'>;
  readonly challenges?: readonly ChallengeStep[];
}

/**
 * How long a grant lasts: the time in its decision, otherwise the standard time. Undefined for grants that do not lapse
 * (certificates, amendments, details), and if a decision cannot set another time (prior approvals).
 */
export function permissionLifeOf(
  facts: GrantFacts,
  corrections: Corrections = {},
): Answer<PermissionLife> | undefined {
  const { type: code, decidedOn, yearsGiven, varies, challenges = [] } = facts;
  const type = applicationType(code, undefined, corrections);
  if (type?.family === 'section-73') return varies && lifeOfTheVaried(varies, challenges, corrections);
  if (type?.family === 'prior-approval' && yearsGiven !== undefined) return undefined;
  const key = type && keyOf(type);
  const version = key && inForce(permissionLife, key, decidedOn, corrections);
  if (!version) return undefined;
  const given = yearsGiven === undefined ? version.row : { ...version.row, length: yearsGiven };
  const ordinary = lastDayOf(given, decidedOn);
  const added = mayBeLengthened(version.row) ? lengthenedBy(challenges, ordinary, corrections) : [];
  const years = added.reduce((sum, { row }) => sum + row.years, 0);
  const lastDay = years === 0 ? ordinary : lastDayOf({ ...given, length: given.length + years }, decidedOn);
  return answer({ lastDay, by: version.row.by }, permissionLife, version, {
    rule: version.row.rule,
    inputs: {
      ...{ type: code, decidedOn, yearsGiven },
      ...(challenges.length > 0 && { challenges: challenges.map(inJson) }),
    },
    steps: [
      ...(yearsGiven === undefined ? [] : [`The decision gives ${inWords(given)} in place of the standard.`]),
      `${inWords(given)} beginning on ${firstDayCounted(given, decidedOn)} end on ${ordinary}.`,
      ...added.map(({ row, on }) => `${row.rule} (${on})`),
      ...(years > 0 ? [`It ends on ${lastDay}.`] : []),
    ],
    restsOn: added.map(
      ({ row, councilRow, on }) =>
        answer(row.years, courtChallenges, { row, councilRow }, { rule: row.rule, inputs: { on }, steps: [] })
          .because,
    ),
  });
}

/**
 * A permission under section 73 lasts as long as the one that it varies, and no longer (TCPA 1990 s. 73(5)).
 */
function lifeOfTheVaried(
  varied: GrantFacts,
  challenges: readonly ChallengeStep[],
  corrections: Corrections,
): Answer<PermissionLife> | undefined {
  const life = permissionLifeOf({ ...varied, challenges }, corrections);
  if (!life) return undefined;
  const step = `The permission that varies it cannot give longer (TCPA 1990 s. 73(5)): ${life.value.lastDay}.`;
  return { ...life, because: { ...life.because, steps: [...life.because.steps, step] } };
}

const inJson = ({ step, on }: ChallengeStep) => ({ step, on });

/**
 * Planning permissions, outline permissions and, under their own Act, listed building consents may be
 * challenged while they last.
 */
const mayBeLengthened = ({ by, unit, key }: PermissionLifeRow): boolean =>
  unit === 'years' && (by === 'begin' || by === 'apply-for-reserved-matters') && challenged.has(key);

const challenged = new Set(['permission', 'outline', 'reserved-matters']);

/**
 * Each kind of step counts once, and only while the permission lasted; a step from before the Act does not
 * count again.
 */
function lengthenedBy(
  challenges: readonly ChallengeStep[],
  ordinary: CalendarDate,
  corrections: Corrections,
) {
  const found = challenges
    .filter(({ step }, at) => challenges.findIndex((other) => other.step === step) === at)
    .filter(({ on }) => on <= ordinary)
    .flatMap(({ step, on }) => {
      const version = inForce(courtChallenges, step, on, corrections);
      return version ? [{ ...version, on }] : [];
    });
  const isBegun = found.some(({ row }) => row.key === 'proceedings-begun');
  return found.filter(({ row }) => !(isBegun && row.key === 'permission-granted'));
}

const keyOf = ({ family, period }: ApplicationType): string | undefined =>
  family === 'prior-approval' ? period : rowOf[family];
