import { type CouncilCode, poundsOf } from '../../values.js';
import { costOfTime } from '../cost-recovery/cost-of-time.js';
import { weekKeyOf } from './books.js';
import type { FactOf } from './facts.js';
import { add, type MonthLines } from './month-lines.js';
import type { PoolCosts } from './month-pools.js';
import { factsAStep } from './steps.js';
import type { TermsInForce } from './terms-in-force.js';

export type TimeFact = FactOf<'TimeRecorded' | 'TimeReversed'>;

/** The cost of a month's time, and the problems with it. */
export interface TimeTaken {
  readonly minutes: Map<CouncilCode, number>;
  /** For each council and the pools: the unapproved time, by week. */
  readonly byWeek: Map<CouncilCode | 'pools', Map<string, number>>;
  readonly withoutRate: Set<string>;
}

/** In steps of so many facts. */
export function* takingTime(
  facts: readonly TimeFact[],
  terms: TermsInForce,
  monthLines: MonthLines,
  pools: PoolCosts,
): Generator<void, TimeTaken> {
  const taken: TimeTaken = { minutes: new Map(), byWeek: new Map(), withoutRate: new Set() };
  const workings = new Map<object, Map<number, number>>();
  for (const [at, fact] of facts.entries()) {
    if (at % factsAStep === factsAStep - 1) yield;
    const { work, grade, specialism, chargeable, effectiveOn, type } = fact.event;
    const minutes = type === 'TimeRecorded' ? fact.event.minutes : -fact.event.minutes;
    const payer = work.on === 'pool' ? 'pools' : terms.accountOn(work.council, effectiveOn);
    const weeks = taken.byWeek.get(payer) ?? new Map<string, number>();
    taken.byWeek.set(payer, weeks);
    count(weeks, weekKeyOf(fact), minutes);
    if (!chargeable) continue;
    const rate = terms.rateOn(grade, specialism, effectiveOn);
    if (!rate) taken.withoutRate.add(`There is no rate for ${grade} on ${effectiveOn}.`);
    const hourlyRatePence = rate?.event.rate.hourlyRatePence;
    const amountPence = hourlyRatePence === undefined ? 0 : costOfTime(minutes, hourlyRatePence);
    if (work.on === 'pool') {
      pools.add(work.pool, effectiveOn, amountPence, fact.id);
      continue;
    }
    const council = payer as CouncilCode;
    count(taken.minutes, council, minutes);
    const line = add(monthLines, council, {
      ...lineOf(fact),
      kind: 'time',
      minutes,
      amountPence,
      source: fact.id,
      ...(rate && { restsOn: rate.id }),
    });
    const atRates = workings.get(line) ?? new Map<number, number>();
    workings.set(line, atRates);
    count(atRates, hourlyRatePence ?? 0, minutes);
    line.working = inWords(atRates);
  }
  return taken;
}

/** One line for each case or activity and grade. */
function lineOf({ event: { work, grade, specialism } }: TimeFact) {
  const who = specialism === null ? grade : `${grade} (${specialism})`;
  if (work.on === 'case') return { key: `time/${work.caseId}/${who}`, about: work.caseReference, grade: who };
  const about = work.on === 'council' ? work.activity : work.pool;
  return { key: `time/${about}/${who}`, about, grade: who };
}

const inWords = (atRates: ReadonlyMap<number, number>): string =>
  [...atRates]
    .toSorted(([one], [other]) => one - other)
    .map(([rate, minutes]) => `${minutes} minutes at ${poundsOf(rate)} an hour`)
    .join(', ');

function count<Key>(into: Map<Key, number>, key: Key, amount: number): void {
  into.set(key, (into.get(key) ?? 0) + amount);
}
