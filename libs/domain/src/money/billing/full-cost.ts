import { type CaseId, type CouncilCode, hoursOf } from '../../values.js';
import { type CostAtRate, costOfTime } from '../cost-recovery/cost-of-time.js';
import { monthOf } from '../cost-recovery/month.js';
import { type Books, weekKeyOf } from './books.js';
import { type FactOf, isOf } from './facts.js';
import { each } from './steps.js';
import { type TermsInForce, termsInForceAt } from './terms-in-force.js';

/** Time that can be charged to a customer at full cost: on one case, or on one activity for the council. */
export type WorkCharged = { readonly caseId: CaseId } | { readonly activity: string };

/** The cost of time, with the calculation and every fact in it. */
export interface FullCost {
  readonly costPence: number;
  readonly sum: readonly CostAtRate[];
  /** Ids of the facts. */
  readonly sources: readonly string[];
  /** What prevents charging it. */
  readonly problems: readonly string[];
}

/** The recorded time that was not reversed. */
export function* timeNotReversed(
  { months }: Books,
  isWanted: (fact: FactOf<'TimeRecorded'>) => boolean,
): Generator<void, readonly FactOf<'TimeRecorded'>[]> {
  const keyOf = ({ event }: FactOf<'TimeRecorded' | 'TimeReversed'>) =>
    `${event.officer}/${monthOf(event.effectiveOn)}/${event.entryId}`;
  const reversed = new Set<string>();
  for (const facts of months.values())
    yield* each(facts, (fact) => {
      if (isOf(fact, 'TimeReversed')) reversed.add(keyOf(fact));
    });
  const notReversed: FactOf<'TimeRecorded'>[] = [];
  for (const facts of months.values())
    yield* each(facts, (fact) => {
      if (!isOf(fact, 'TimeRecorded') || !fact.event.chargeable || !isWanted(fact)) return;
      if (!reversed.has(keyOf(fact))) notReversed.push(fact);
    });
  return notReversed;
}

/** The full cost of a council's work, minus time that is already on an invoice. */
export function* fullCostOf(
  books: Books,
  council: CouncilCode,
  work: WorkCharged,
  { from, to, charged }: { from?: string; to?: string; charged: (id: string) => boolean },
): Generator<void, FullCost> {
  const time = yield* timeNotReversed(
    books,
    ({ id, event }) =>
      isOn(event.work, council, work) &&
      (from === undefined || event.effectiveOn >= from) &&
      (to === undefined || event.effectiveOn <= to) &&
      !charged(id),
  );
  const { problems, ...cost } = yield* costAtRates(time, termsInForceAt(books, null));
  const waiting = time.filter((fact) => !books.approvedWeeks.has(weekKeyOf(fact)));
  const minutes = waiting.reduce((sum, { event }) => sum + event.minutes, 0);
  return {
    ...cost,
    problems: [...problems, ...(minutes > 0 ? [`${hoursOf(minutes)} of this time are not approved.`] : [])],
  };
}

function isOn(work: FactOf<'TimeRecorded'>['event']['work'], council: CouncilCode, charged: WorkCharged) {
  if (work.on === 'pool' || work.council !== council) return false;
  if ('caseId' in charged) return work.on === 'case' && work.caseId === charged.caseId;
  return work.on === 'council' && work.activity === charged.activity;
}

/** Each entry at the rate of its day, rounded once, and added up by grade and rate. */
export function* costAtRates(
  time: readonly FactOf<'TimeRecorded'>[],
  { rateOn }: TermsInForce,
): Generator<void, FullCost> {
  const sums = new Map<string, CostAtRate & { minutes: number; amountPence: number }>();
  const problems = new Set<string>();
  yield* each(time, ({ event }) => {
    const { grade, specialism, minutes, effectiveOn } = event;
    const rate = rateOn(grade, specialism, effectiveOn);
    if (!rate) {
      problems.add(`There is no rate for ${grade} on ${effectiveOn}.`);
      return;
    }
    const { hourlyRatePence } = rate.event.rate;
    const key = `${grade}/${specialism ?? ''}/${rate.id}`;
    const sum = sums.get(key) ?? {
      grade,
      specialism,
      rate: rate.id,
      hourlyRatePence,
      minutes: 0,
      amountPence: 0,
    };
    sum.minutes += minutes;
    sum.amountPence += costOfTime(minutes, hourlyRatePence);
    sums.set(key, sum);
  });
  const sum = [...sums.values()];
  return {
    costPence: sum.reduce((total, { amountPence }) => total + amountPence, 0),
    sum,
    sources: time.map(({ id }) => id),
    problems: [...problems],
  };
}
