import { addDays, type CalendarDate, daysBetween, laterOf } from '#legislation';
import { sharesPools } from '../../councils/shared-service/index.js';
import type { CouncilCode } from '../../values.js';
import { firstDay, lastDay, type Month } from '../cost-recovery/month.js';
import type { FeeArrangement } from '../council-account/index.js';
import type { Books, Cut } from './books.js';
import { isBeforeCut } from './books.js';
import { type FactOf, isOf, type TermsFact } from './facts.js';

/** The rules and rates in force from each day, as known at a cut. */
export interface TermsInForce {
  readonly rateOn: (
    grade: string,
    specialism: string | null,
    day: CalendarDate,
  ) => FactOf<'RateSet'> | undefined;
  readonly ruleOn: (pool: string, day: CalendarDate) => FactOf<'ApportionmentRuleSet'> | undefined;
  readonly feesOn: (council: CouncilCode, day: CalendarDate) => FeeArrangement;
  /** The council whose account receives a day's facts: for a merged council, its successor. */
  readonly accountOn: (council: CouncilCode, day: CalendarDate) => CouncilCode;
  readonly successions: readonly FactOf<'CouncilSucceeded'>[];
  /** On how many days of a month a council shares in pools. */
  readonly sharingDays: (council: CouncilCode, month: Month, from?: CalendarDate) => number;
}

export function termsInForceAt({ terms: all }: Books, cut: Cut): TermsInForce {
  const facts = all.filter((fact) => isBeforeCut(fact, cut));
  const rates = datedBy(facts, 'RateSet', ({ event }) => rateKey(event.grade, event.specialism));
  const rules = datedBy(facts, 'ApportionmentRuleSet', ({ event }) => event.pool);
  const arrangements = datedBy(facts, 'FeeIncomeArranged', ({ event }) => event.council);
  const stages = datedBy(facts, 'CouncilStaged', ({ event }) => event.council);
  const successions = successionsAmong(facts).toSorted(byDay);
  const successionOf = new Map(successions.map((fact) => [fact.event.council, fact.event]));
  return {
    rateOn: (grade, specialism, day) =>
      (specialism === null ? undefined : latest(rates.get(rateKey(grade, specialism)), day)) ??
      latest(rates.get(rateKey(grade, null)), day),
    ruleOn: (pool, day) => latest(rules.get(pool), day),
    feesOn: (council, day) => latest(arrangements.get(council), day)?.event.arrangement ?? 'passedOn',
    accountOn: function accountOn(council, day): CouncilCode {
      const succeeded = successionOf.get(council);
      const [only, ...others] = succeeded?.successors ?? [];
      if (!succeeded || succeeded.effectiveOn > day || !only || others.length > 0) return council;
      return accountOn(only.council, day);
    },
    successions,
    sharingDays: (council, month, from = firstDay(month)) =>
      sharingDays(stages.get(council) ?? [], month, from, successionOf.get(council)?.effectiveOn),
  };
}

/** The latest succession of each council, without cancelled ones, which count as never agreed. */
function successionsAmong(facts: readonly TermsFact[]): readonly FactOf<'CouncilSucceeded'>[] {
  const last = new Map<CouncilCode, FactOf<'CouncilSucceeded'>>();
  for (const fact of facts) {
    if (isOf(fact, 'CouncilSucceeded')) last.set(fact.event.council, fact);
    else if (isOf(fact, 'SuccessionCalledOff')) last.delete(fact.event.council);
  }
  return [...last.values()];
}

const rateKey = (grade: string, specialism: string | null): string => `${grade}/${specialism ?? ''}`;

/** The facts of each key in the order of their first days; for the same day, the one recorded later counts. */
function datedBy<Type extends TermsFact['event']['type']>(
  facts: readonly TermsFact[],
  type: Type,
  keyOf: (fact: FactOf<Type>) => string,
): ReadonlyMap<string, readonly FactOf<Type>[]> {
  const found = new Map<string, FactOf<Type>[]>();
  for (const fact of facts.toSorted(byDay)) {
    if (!isOf(fact, type)) continue;
    const key = keyOf(fact);
    const already = found.get(key);
    if (already) already.push(fact);
    else found.set(key, [fact]);
  }
  return found;
}

function byDay({ event: one }: TermsFact, { event: other }: TermsFact): number {
  if (one.effectiveOn === other.effectiveOn) return 0;
  return one.effectiveOn < other.effectiveOn ? -1 : 1;
}

const latest = <Fact extends TermsFact>(
  dated: readonly Fact[] | undefined,
  day: CalendarDate,
): Fact | undefined => dated?.findLast(({ event }) => event.effectiveOn <= day);

function sharingDays(
  stages: readonly FactOf<'CouncilStaged'>[],
  month: Month,
  from: CalendarDate,
  succeededOn: CalendarDate | undefined,
): number {
  const end = addDays(lastDay(month), 1);
  const until = succeededOn && succeededOn < end ? succeededOn : end;
  let days = 0;
  for (const [at, { event }] of stages.entries()) {
    if (!sharesPools(event.stage)) continue;
    const next = stages[at + 1]?.event.effectiveOn ?? end;
    const begin = laterOf(event.effectiveOn, laterOf(from, firstDay(month)));
    const stop = [next, until].toSorted()[0]!;
    if (begin < stop) days += daysBetween(begin, stop);
  }
  return days;
}
