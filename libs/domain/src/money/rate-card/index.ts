import type { CalendarDate } from '#legislation';
import { type DaysOf, fromAnyDay, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../../decider.js';
import { type FullCostRate, fullCostRate, type YearlyCost } from '../cost-recovery/full-cost-rate.js';

/** The cost of an hour of a grade from a day, with the calculation behind it. */
export interface RateSet extends RateKey {
  readonly type: 'RateSet';
  /** The first day of the rate. */
  readonly effectiveOn: CalendarDate;
  readonly rate: FullCostRate;
  readonly cost: YearlyCost;
}

interface RateKey {
  readonly grade: string;
  /** Null: everybody in the grade whose specialism has no rate of its own. */
  readonly specialism: string | null;
}

export const rateCardEvents: EventVersions<RateSet> = { RateSet: 1 };

interface SetRate extends RateKey {
  readonly type: 'SetRate';
  readonly from: CalendarDate;
  readonly cost: YearlyCost;
}

/** The last rate set for each grade, specialism and first day. */
type RateCard = ReadonlyMap<string, number>;

const keyOf = ({ grade, specialism }: RateKey, from: CalendarDate): string =>
  `${grade}/${specialism ?? ''}/${from}`;

/** The limits of each date in each command. */
export const rateCardDays: DaysOf<SetRate> = {
  SetRate: { from: fromAnyDay },
};

/**
 * `rateCard-<service>`. A rate may be set from a past day: issued statements stay, and the next one corrects
 * the difference.
 */
export const rateCard: Decider<RateCard, SetRate, RateSet> = {
  initial: new Map(),
  evolve: (state, event) => new Map(state).set(keyOf(event, event.effectiveOn), event.rate.hourlyRatePence),
  decide: (command, state) => withinDays(rateCardDays, command, setRate(command, state)),
};

function setRate({ grade, specialism, from, cost }: SetRate, state: RateCard): Outcome<RateSet> {
  if (grade.trim() === '') return reject('grade-missing', 'A rate needs a grade.');
  const rate = fullCostRate(cost);
  if ('rejected' in rate) return rate;
  if (state.get(keyOf({ grade, specialism }, from)) === rate.hourlyRatePence) return accept();
  return accept({ type: 'RateSet', effectiveOn: from, grade, specialism, rate, cost });
}
