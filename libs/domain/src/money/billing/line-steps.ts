import { type CouncilCode, pence } from '../../values.js';
import { costOfTime } from '../cost-recovery/cost-of-time.js';
import type { Month } from '../cost-recovery/month.js';
import type { StatementLine } from '../statement/index.js';
import { countBeforeCut } from './books.js';
import { feeMoneyTypes, isOf, type MonthlyFact } from './facts.js';
import { partsByRule, type SharedPart } from './measures.js';
import type { TimeFact } from './month-time.js';
import { type Billing, cutOf } from './statement-draft.js';
import { type TermsInForce, termsInForceAt } from './terms-in-force.js';

type Basis = SharedPart['basis'] | 'rate';

/** One step of a line's calculation as numbers: `numerator` of `denominator` of `partPence` is `amountPence`. */
export interface LineStep {
  /** `rate` for an entry of time; otherwise, how this part of a pool is shared. */
  readonly basis: Basis;
  /** The amount that is shared; for time, the price of an hour. */
  readonly partPence: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly unit: (typeof units)[Basis];
  /** To the penny, which is where rounding happens. */
  readonly amountPence: number;
  /** Ids of the facts of this council that the numerator adds up. */
  readonly sources: readonly string[];
}

/** As much of a line as its steps follow from. */
export type LineAsked = Pick<StatementLine, 'kind' | 'month' | 'key' | 'sources'>;

/** In what numerator and denominator are counted. */
const units = {
  rate: 'minutes',
  hours: 'minutes',
  fixedShare: 'shares times days',
  otherwise: 'shares times days',
  population: 'people times days',
  weightedCases: 'weighted cases',
  feeIncome: 'pence',
  host: 'councils',
} as const satisfies Readonly<Record<Basis, string>>;

/**
 * The steps of a line of a council's statement for a month: those of time, entry by entry, and those of a share of a
 * pool, part by part. No other line is calculated. For a share that came late, they are the steps of what its month
 * comes to now.
 */
export function* lineSteps(
  billing: Billing,
  council: CouncilCode,
  stated: Month,
  line: LineAsked,
): Generator<void, readonly LineStep[]> {
  const { books, accrual } = billing;
  const cut = cutOf(books, stated);
  const all = books.months.get(line.month) ?? [];
  const facts = all.slice(0, countBeforeCut(all, cut));
  const terms = termsInForceAt(books, cut);
  if (line.kind === 'time') return timeSteps(line, facts, terms);
  if (line.kind !== 'poolShare') return [];
  const { pools, measures } = yield* accrual.inSteps(line.month, cut);
  yield;
  const group = pools.find(({ pool, ruleId }) => line.key.endsWith(`pool/${pool}/${ruleId ?? 'no rule'}`));
  if (!group) return [];
  return partsByRule(pence(group.amountPence), group.rule, measures, books.host).flatMap((part) =>
    part.shares
      .filter(({ to }) => to === council)
      .map(({ sharePence }) => ({
        ...{ basis: part.basis, partPence: part.amountPence, unit: units[part.basis] },
        ...{ numerator: weightOf(part, council), denominator: weightOf(part) },
        amountPence: sharePence,
        sources: facts.filter((fact) => counts(part.basis, fact, council, terms)).map(({ id }) => id),
      })),
  );
}

const weightOf = ({ weights }: SharedPart, council?: CouncilCode): number =>
  weights.reduce((sum, { to, weight }) => sum + (council === undefined || to === council ? weight : 0), 0);

function timeSteps(
  { sources }: LineAsked,
  facts: readonly MonthlyFact[],
  terms: TermsInForce,
): readonly LineStep[] {
  const own = new Set(sources);
  return facts.filter(isTime).flatMap(({ id, event }) => {
    if (!own.has(id)) return [];
    const minutes = event.type === 'TimeRecorded' ? event.minutes : -event.minutes;
    const rate = terms.rateOn(event.grade, event.specialism, event.effectiveOn);
    const partPence = rate?.event.rate.hourlyRatePence ?? 0;
    return [
      {
        ...({ basis: 'rate', partPence, numerator: minutes, denominator: 60, unit: units.rate } as const),
        ...{ amountPence: costOfTime(minutes, pence(partPence)), sources: [id] },
      },
    ];
  });
}

const isTime = (fact: MonthlyFact): fact is TimeFact =>
  isOf(fact, 'TimeRecorded') || isOf(fact, 'TimeReversed');

/** Whether a fact is one of those that a council's weight adds up. What a rule states itself, no fact adds up. */
function counts(basis: Basis, fact: MonthlyFact, council: CouncilCode, terms: TermsInForce): boolean {
  const isOwn = (named: CouncilCode | null) =>
    named !== null && terms.accountOn(named, fact.event.effectiveOn) === council;
  if (basis === 'hours') {
    if (!isTime(fact) || !fact.event.chargeable || fact.event.work.on === 'pool') return false;
    return isOwn(fact.event.work.council);
  }
  if (basis === 'weightedCases') return isOf(fact, 'ApplicationReceived') && isOwn(fact.council);
  return basis === 'feeIncome' && feeMoneyTypes.some((type) => isOf(fact, type)) && isOwn(fact.council);
}
