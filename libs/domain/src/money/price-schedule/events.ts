import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, Pence } from '../../values.js';
import type { PriceRule } from './price-rule.js';

/** What a council asks for a discretionary service, and the tax on it, from a day. */
export type PriceScheduleEvent = { readonly effectiveOn: CalendarDate; readonly council: CouncilCode } & (
  | ({ readonly type: 'PriceSet'; readonly price: Price; readonly vatCode: string } & ServiceKey)
  | { readonly type: 'VatCodeSet'; readonly vatCode: string; readonly ratePerTenThousand: number }
  /** Time on the activity is a cost of the service. */
  | { readonly type: 'ActivityCounted'; readonly activity: string; readonly service: ServiceKey['service'] }
);

export const priceScheduleEvents: EventVersions<PriceScheduleEvent> = {
  PriceSet: 1,
  VatCodeSet: 1,
  ActivityCounted: 1,
};

export const discretionaryServices = ['preApplication', 'performanceAgreement', 'other'] as const;

/** A line of the schedule: a pre-application meeting on a major scheme, say. */
export interface ServiceKey {
  readonly service: (typeof discretionaryServices)[number];
  readonly level: string;
  readonly scale: string;
}

export type Price = { readonly netPence: Pence } | { readonly rule: PriceRule } | 'fullCost';
