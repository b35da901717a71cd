import type { CalendarDate, Scale } from '#legislation';
import type { RefundTakenBack } from '../../cases/planning-application/fees/events.js';
import type { SharedServiceEvent } from '../../councils/shared-service/index.js';
import type { CaseId, CaseReference, CouncilCode } from '../../values.js';
import type { BusinessCaseEvent } from '../business-case/index.js';
import type { ChargeEvent } from '../charge/index.js';
import type { CostPoolEvent } from '../cost-pool/index.js';
import type { CouncilAccountEvent } from '../council-account/index.js';
import type { PriceScheduleEvent } from '../price-schedule/index.js';
import type { RateSet } from '../rate-card/index.js';
import type { StatementEvent } from '../statement/index.js';
import type { TimesheetEvent } from '../timesheet/index.js';

/** A fact as far as money needs it: its id, and its position among all facts. */
export interface BillingFact<Event extends BillingEvent = BillingEvent> {
  readonly id: string;
  readonly position: bigint;
  /** The council that owns the record. */
  readonly council: CouncilCode | null;
  readonly event: Event;
}

export type BillingEvent =
  | TimesheetEvent
  | RateSet
  | CostPoolEvent
  | ChargeEvent
  | CouncilAccountEvent
  | StatementEvent
  | SharedServiceEvent
  | PriceScheduleEvent
  | BusinessCaseEvent
  | CaseMoney;

/** What a case's own facts say about money. They say more; only this is read here. */
export type CaseMoney = {
  readonly effectiveOn: CalendarDate;
  readonly caseId: CaseId;
  readonly caseReference: CaseReference;
} & (
  | { readonly type: 'ApplicationReceived'; readonly scale: Scale; readonly applicationType: string }
  /** Null if it needs no planning fee. */
  | { readonly type: 'FeeAssessed'; readonly totalPence: number | null }
  | {
      readonly type: 'PaymentRecorded';
      readonly amountPence: number;
      /** The refund that it returns. */
      readonly recovers?: string;
    }
  | { readonly type: 'PaymentMovedHere' | 'PaymentMovedAway'; readonly amountPence: number }
  | {
      readonly type: 'PaymentReversed';
      readonly amountPence: number;
      readonly refundsTakenBack: readonly RefundTakenBack[];
    }
  | { readonly type: 'RefundDue'; readonly amountPence: number; readonly cause: string }
  | { readonly type: 'GuaranteeRefundDue' | 'RefundNoLongerDue'; readonly amountPence: number }
  /** Paid although not due: this much is now owed back. */
  | { readonly type: 'RefundOwedBack'; readonly amountPence: number; readonly refundId: string }
  | { readonly type: 'RefundPaid'; readonly amountPence: number }
  | { readonly type: 'ApplicationWithdrawn' | 'ApplicationReturned' | 'ApplicationClosedAsDuplicate' }
);

export type FeeMoney = Extract<CaseMoney, { type: (typeof feeMoneyTypes)[number] }>;

/** The facts that change the money held for a case. */
export const feeMoneyTypes = [
  'PaymentRecorded',
  'PaymentMovedHere',
  'PaymentMovedAway',
  'PaymentReversed',
  'RefundPaid',
] as const;

const changesFeeMoney: ReadonlySet<string> = new Set(feeMoneyTypes);
export const isFeeMoney = (event: CaseMoney): event is FeeMoney => changesFeeMoney.has(event.type);

/** Money that came in; negative if it was refunded, moved elsewhere, or never arrived. */
export const feeMoney = ({ type, amountPence }: FeeMoney): number =>
  type === 'PaymentRecorded' || type === 'PaymentMovedHere' ? amountPence : -amountPence;

export type FactOf<Type extends BillingEvent['type']> = BillingFact<Extract<BillingEvent, { type: Type }>>;

/** Facts that add to a month: that of the day they take effect. */
const monthlyTypes = [
  'TimeRecorded',
  'TimeReversed',
  'PoolCostRecorded',
  'PoolCostReversed',
  'DisbursementRecorded',
  'DisbursementReversed',
  'AdjustmentMade',
  'ChargePaid',
  'ChargeRefunded',
  'StatementSettled',
  'ApplicationReceived',
  'PaymentRecorded',
  'PaymentReversed',
  'PaymentMovedHere',
  'PaymentMovedAway',
  'RefundPaid',
  'YearTruedUp',
] as const;
export type MonthlyFact = FactOf<(typeof monthlyTypes)[number]>;

/** Facts that set rates and rules: they apply from the day they take effect. */
const termsTypes = [
  'RateSet',
  'ApportionmentRuleSet',
  'CouncilStaged',
  'CouncilSucceeded',
  'SuccessionCalledOff',
  'FeeIncomeArranged',
] as const;
export type TermsFact = FactOf<(typeof termsTypes)[number]>;

const monthly: ReadonlySet<string> = new Set(monthlyTypes);
const terms: ReadonlySet<string> = new Set(termsTypes);

export const isMonthly = (fact: BillingFact): fact is MonthlyFact => monthly.has(fact.event.type);
export const isTerms = (fact: BillingFact): fact is TermsFact => terms.has(fact.event.type);
export const isOf = <Type extends BillingEvent['type']>(
  fact: BillingFact,
  type: Type,
): fact is FactOf<Type> => fact.event.type === type;
