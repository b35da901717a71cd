import type { CalendarDate } from '#legislation';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../decider.js';
import { type CouncilCode, type Pence, pence } from '../values.js';

/** What a council asks for a discretionary service, and the tax on it, from a day. */
export type PriceScheduleEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | ({ readonly type: 'PriceSet'; readonly price: Price; readonly vatCode: string } & ServiceKey)
  | { readonly type: 'VatCodeSet'; readonly vatCode: string; readonly ratePerTenThousand: number }
);

export const priceScheduleEvents: EventVersions<PriceScheduleEvent> = { PriceSet: 1, VatCodeSet: 1 };

export const discretionaryServices = ['preApplication', 'performanceAgreement', 'other'] as const;

/** A line of the schedule: a pre-application meeting on a major scheme, say. */
export interface ServiceKey {
  readonly service: (typeof discretionaryServices)[number];
  readonly level: string;
  readonly scale: string;
}

export type Price = { readonly netPence: Pence } | 'fullCost';

export type PriceScheduleCommand = { readonly council: CouncilCode; readonly from: CalendarDate } & (
  | ({ readonly type: 'SetPrice'; readonly price: Price; readonly vatCode: string } & ServiceKey)
  | { readonly type: 'SetVatCode'; readonly vatCode: string; readonly ratePerTenThousand: number }
);

export type PriceSchedule = readonly PriceScheduleEvent[];

/** The price, tax and their first days in force on a day; nothing where the council has none. */
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

export function vatRateOn(schedule: PriceSchedule, code: string, day: CalendarDate): number | undefined {
  const vat = latest(schedule, day, (each) => each.type === 'VatCodeSet' && each.vatCode === code);
  return vat?.type === 'VatCodeSet' ? vat.ratePerTenThousand : undefined;
}

/** The tax on a net amount, to the nearest penny. 2,000 in ten thousand is 20%. */
export const vatOn = (netPence: Pence, ratePerTenThousand: number): Pence =>
  roundedQuotient(BigInt(netPence) * BigInt(ratePerTenThousand), 10_000n);

/** Of two set for one day the later counts: a mistake is put right by setting it again. */
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
  const { council, from: effectiveOn, vatCode } = command;
  if (command.type === 'SetVatCode') {
    const { ratePerTenThousand } = command;
    if (!Number.isSafeInteger(ratePerTenThousand) || ratePerTenThousand < 0 || ratePerTenThousand > 10_000)
      return reject('rate-unusable', 'A rate of VAT is a whole number of ten-thousandths.');
    if (vatRateOn(state, vatCode, effectiveOn) === ratePerTenThousand) return accept();
    return accept({ type: 'VatCodeSet', effectiveOn, council, vatCode, ratePerTenThousand });
  }
  const { service, level, scale, price } = command;
  if (vatRateOn(state, vatCode, effectiveOn) === undefined)
    return reject('unknown-vat-code', `No VAT code ${vatCode} is in force on ${effectiveOn}.`);
  if (price !== 'fullCost' && price.netPence < 0)
    return reject('amount-unusable', 'A price is not less than nothing.');
  const kept = priceOn(state, { service, level, scale }, effectiveOn);
  if (kept && JSON.stringify([kept.price, kept.vatCode]) === JSON.stringify([price, vatCode]))
    return accept();
  const set = {
    service,
    level,
    scale,
    price: price === 'fullCost' ? price : { netPence: pence(price.netPence) },
  };
  return accept({ type: 'PriceSet', effectiveOn, council, ...set, vatCode });
}

/** `priceSchedule-<council>`: each council adopts its own charges. */
export const priceSchedule: Decider<PriceSchedule, PriceScheduleCommand, PriceScheduleEvent> = {
  initial: [],
  evolve: (state, event) => [...state, event],
  decide,
};
