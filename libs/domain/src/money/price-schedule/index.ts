import type { CalendarDate } from '#legislation';
import { type DaysOf, unbounded, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import { type CouncilCode, type Pence, pence } from '../../values.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import type { Price, PriceScheduleEvent, ServiceKey } from './events.js';
import { type PriceFacts, type PriceRule, type Worked, workedPrice } from './price-rule.js';
import { faultsOfRule } from './price-rule-faults.js';

export * from './events.js';
export * from './price-rule.js';

type PriceScheduleCommand = { readonly council: CouncilCode; readonly from: CalendarDate } & (
  | ({ readonly type: 'SetPrice'; readonly price: Price; readonly vatCode: string } & ServiceKey)
  | { readonly type: 'SetVatCode'; readonly vatCode: string; readonly ratePerTenThousand: number }
  | { readonly type: 'CountActivity'; readonly activity: string; readonly service: ServiceKey['service'] }
);

export type PriceSchedule = readonly PriceScheduleEvent[];

/** The price, tax and their first days in force on a day; undefined if the council has none. */
export function priceOn(schedule: PriceSchedule, key: ServiceKey, day: CalendarDate): DatedPrice | undefined {
  const price = latest(schedule, day, (each) => each.type === 'PriceSet' && sameService(each, key));
  if (price?.type !== 'PriceSet') return undefined;
  const vat = vatRateOn(schedule, price.vatCode, day);
  if (vat === undefined) return undefined;
  return { price: price.price, vatCode: price.vatCode, ratePerTenThousand: vat, from: price.effectiveOn };
}

export interface DatedPrice {
  readonly price: Price;
  readonly vatCode: string;
  readonly ratePerTenThousand: number;
  readonly from: CalendarDate;
}

/**
 * The price of a line on a day, with its calculation; undefined if the council has no such line. A line that
 * is a share of another is worked out with the same facts; one that leads back to itself cannot be.
 */
export function workedOn(
  schedule: PriceSchedule,
  key: ServiceKey,
  facts: PriceFacts,
  day: CalendarDate,
  above: readonly ServiceKey[] = [],
): Worked | undefined {
  const found = priceOn(schedule, key, day);
  if (!found) return undefined;
  const rule = asRule(found.price);
  return workedPrice(rule, facts, found.ratePerTenThousand, (other) => {
    const named = `${other.service}, ${other.level}, ${other.scale}`;
    if ([key, ...above].some((each) => sameService(each, other)))
      return { cannot: `The price is a share of ${named}, which is itself a share of this price.` };
    const worked = workedOn(schedule, other, facts, day, [key, ...above]);
    if (!worked)
      return { cannot: `The council has no price for ${named} of which another price could be a share.` };
    if ('cannot' in worked) return worked;
    return { amountPence: rule.vat === 'inside' ? worked.grossPence : worked.netPence };
  });
}

/** Whether the price of a line depends on the cost of time, directly or as a share of another line. */
export function goesByCost(
  schedule: PriceSchedule,
  key: ServiceKey,
  day: CalendarDate,
  above: readonly ServiceKey[] = [],
): boolean {
  const found = priceOn(schedule, key, day);
  if (!found || above.some((each) => sameService(each, key))) return false;
  const { of } = asRule(found.price);
  return (
    of.of === 'full cost' || (of.of === 'another price' && goesByCost(schedule, of.key, day, [key, ...above]))
  );
}

function asRule(price: Price): PriceRule {
  if (price === 'fullCost') return { of: { of: 'full cost', perTenThousand: 10_000 }, vat: 'on top' };
  return 'rule' in price ? price.rule : { of: { of: 'amount', pence: price.netPence }, vat: 'on top' };
}

function vatRateOn(schedule: PriceSchedule, code: string, day: CalendarDate): number | undefined {
  const vat = latest(schedule, day, (each) => each.type === 'VatCodeSet' && each.vatCode === code);
  return vat?.type === 'VatCodeSet' ? vat.ratePerTenThousand : undefined;
}

/** Every line of the schedule on a day, and the activities that count as part of each service. */
export function inForce(schedule: PriceSchedule, day: CalendarDate) {
  const keys = new Map<string, ServiceKey>();
  const activities = new Set<string>();
  for (const event of schedule) {
    if (event.type === 'ActivityCounted') activities.add(event.activity);
    if (event.type !== 'PriceSet') continue;
    const { service, level, scale } = event;
    keys.set(`${service}/${level}/${scale}`, { service, level, scale });
  }
  return {
    prices: [...keys.values()].flatMap((key) => {
      const price = priceOn(schedule, key, day);
      return price ? [{ ...key, ...price }] : [];
    }),
    activities: [...activities].flatMap((activity) => {
      const service = serviceOf(schedule, activity, day);
      return service ? [{ activity, service }] : [];
    }),
  };
}

/** The service whose cost includes time on an activity, on a day; undefined if none was named. */
export function serviceOf(
  schedule: PriceSchedule,
  activity: string,
  day: CalendarDate,
): ServiceKey['service'] | undefined {
  const counted = latest(
    schedule,
    day,
    (each) => each.type === 'ActivityCounted' && each.activity === activity,
  );
  return counted?.type === 'ActivityCounted' ? counted.service : undefined;
}

/** The tax on a net amount, to the nearest penny. 2,000 in ten thousand is 20%. */
export const vatOn = (netPence: Pence, ratePerTenThousand: number): Pence =>
  roundedQuotient(BigInt(netPence) * BigInt(ratePerTenThousand), 10_000n);

/** If two are set for the same day, the later counts: a mistake is corrected by setting it again. */
const latest = (
  schedule: PriceSchedule,
  day: CalendarDate,
  chosen: (event: PriceScheduleEvent) => boolean,
): PriceScheduleEvent | undefined =>
  schedule
    .filter((each) => chosen(each) && each.effectiveOn <= day)
    .reduce<PriceScheduleEvent | undefined>(
      (found, each) => (found && found.effectiveOn > each.effectiveOn ? found : each),
      undefined,
    );

const sameService = (one: ServiceKey, other: ServiceKey): boolean =>
  one.service === other.service && one.level === other.level && one.scale === other.scale;

function decide(command: PriceScheduleCommand, state: PriceSchedule): Outcome<PriceScheduleEvent> {
  const { council, from: effectiveOn } = command;
  if (command.type === 'CountActivity') {
    const { activity, service } = command;
    if (activity.trim() === '') return reject('activity-missing', 'An activity needs a name.');
    if (serviceOf(state, activity, effectiveOn) === service) return accept();
    return accept({ type: 'ActivityCounted', effectiveOn, council, activity, service });
  }
  const { vatCode } = command;
  if (command.type === 'SetVatCode') {
    const { ratePerTenThousand } = command;
    if (!Number.isSafeInteger(ratePerTenThousand) || ratePerTenThousand < 0 || ratePerTenThousand > 10_000)
      return reject('rate-unusable', 'A rate of VAT must be a whole number of ten-thousandths.');
    if (vatRateOn(state, vatCode, effectiveOn) === ratePerTenThousand) return accept();
    return accept({ type: 'VatCodeSet', effectiveOn, council, vatCode, ratePerTenThousand });
  }
  const { service, level, scale, price } = command;
  if (vatRateOn(state, vatCode, effectiveOn) === undefined)
    return reject('unknown-vat-code', `No VAT code ${vatCode} is in force on ${effectiveOn}.`);
  if (price !== 'fullCost' && 'netPence' in price && price.netPence < 0)
    return reject('amount-unusable', 'A price must be zero or more.');
  const faults = price !== 'fullCost' && 'rule' in price ? faultsOfRule(price.rule) : [];
  if (faults.length > 0) return reject('price-rule-unusable', faults.join(' '));
  const kept = priceOn(state, { service, level, scale }, effectiveOn);
  if (kept && JSON.stringify([kept.price, kept.vatCode]) === JSON.stringify([price, vatCode]))
    return accept();
  const asked = price === 'fullCost' || 'rule' in price ? price : { netPence: pence(price.netPence) };
  return accept({ type: 'PriceSet', effectiveOn, council, service, level, scale, price: asked, vatCode });
}

const priced = unbounded('a price may apply from any day; issued invoices stay as they are');

/** The limits of each date in each command. */
export const priceScheduleDays: DaysOf<PriceScheduleCommand> = {
  SetPrice: { from: priced },
  SetVatCode: { from: priced },
  CountActivity: { from: priced },
};

/** `priceSchedule-<council>`: each council adopts its own charges. */
export const priceSchedule: Decider<PriceSchedule, PriceScheduleCommand, PriceScheduleEvent> = {
  initial: [],
  evolve: (state, event) => {
    switch (event.type) {
      case 'PriceSet':
      case 'VatCodeSet':
      case 'ActivityCounted':
        return [...state, event];
    }
    event satisfies never;
  },
  decide: (command, state) => withinDays(priceScheduleDays, command, decide(command, state)),
};
