import type { ApplicationFamily } from '../data/application-kinds.js';
import { type CourtChallengeRow, courtChallenges } from '../data/court-challenges.js';
import { type PermissionLifeRow, permissionLife } from '../data/permission-life.js';
import type { CalendarDate } from '../dates.js';
import type { Answer } from '../law/answer.js';
import { answer, type Corrections, inForce } from '../law/dated-table.js';
import { firstDayCounted, inWords, lastDayOf } from '../law/period.js';
import { type ApplicationType, applicationType } from '../types/application-type.js';

/** A step of a challenge in court that lengthens the time to begin, and its day. */
export interface ChallengeStep {
  readonly step: CourtChallengeRow['key'];
  readonly on: CalendarDate;
}

export interface PermissionLife {
  readonly lastDay: CalendarDate;
  readonly by: PermissionLifeRow['by'];
}

/** Families whose grant lives like a planning permission, or by a row of their own name. */
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

/**
 * How long a grant lasts when its decision sets no other time. Nothing for what does not lapse (certificates,
 * amendments, details) and for section 73, which cannot give longer than the permission it varies.
 */
export function permissionLifeOf(
  facts: {
    readonly type: string;
    readonly decidedOn: CalendarDate;
    readonly challenges?: readonly ChallengeStep[];
  },
  corrections: Corrections = {},
): Answer<PermissionLife> | undefined {
  const { type: code, decidedOn, challenges = [] } = facts;
  const type = applicationType(code, undefined, corrections);
  const key = type && keyOf(type);
  const version = key && inForce(permissionLife, key, decidedOn, corrections);
  if (!version) return undefined;
  const ordinary = lastDayOf(version.row, decidedOn);
  const added = mayBeLengthened(version.row) ? lengthenedBy(challenges, ordinary, corrections) : [];
  const years = added.reduce((sum, { row }) => sum + row.years, 0);
  const longer = { ...version.row, length: version.row.length + years };
  const lastDay = years === 0 ? ordinary : lastDayOf(longer, decidedOn);
  return answer({ lastDay, by: version.row.by }, permissionLife, version, {
    rule: version.row.rule,
    inputs: { type: code, decidedOn, ...(challenges.length > 0 && { challenges: challenges.map(inJson) }) },
    steps: [
      `${inWords(version.row)} beginning on ${firstDayCounted(version.row, decidedOn)} end on ${ordinary}.`,
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

const inJson = ({ step, on }: ChallengeStep) => ({ step, on });

/** Permission and its outline, and listed building consent by its own Act, may be challenged while they run. */
const mayBeLengthened = ({ by, unit, key }: PermissionLifeRow): boolean =>
  unit === 'years' && (by === 'begin' || by === 'apply-for-reserved-matters') && challenged.has(key);

const challenged = new Set(['permission', 'outline', 'reserved-matters']);

/** Each kind of step counts once, and only while the permission lasted; one begun before the Act is not counted again. */
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
