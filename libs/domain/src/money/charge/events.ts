import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId, Pence } from '../../values.js';
import type { CostAtRate } from '../cost-recovery/cost-of-time.js';
import type { PriceStep, ServiceKey } from '../price-schedule/index.js';

/** One charge for a discretionary service, from its invoice to the last penny. */
export type ChargeEvent = {
  readonly effectiveOn: CalendarDate;
  readonly chargeId: string;
  readonly council: CouncilCode;
} & (
  | ({ readonly type: 'InvoiceIssued' } & Invoice)
  | ({ readonly type: 'ChargePaid' } & ChargePayment)
  | ({ readonly type: 'CreditProposed'; readonly by: OfficerId } & Credit)
  | ({
      readonly type: 'CreditNoteIssued';
      readonly creditNoteNumber: string;
      readonly invoiceNumber: string;
      readonly proposedBy: OfficerId;
      readonly approvedBy: OfficerId;
    } & Credit)
  | ({ readonly type: 'ChargeRefundProposed'; readonly by: OfficerId } & ChargeRefund)
  | ({
      readonly type: 'ChargeRefunded';
      readonly proposedBy: OfficerId;
      readonly approvedBy: OfficerId;
    } & ChargeRefund)
);

export const chargeEvents: EventVersions<ChargeEvent> = {
  InvoiceIssued: 1,
  ChargePaid: 1,
  CreditProposed: 1,
  CreditNoteIssued: 1,
  ChargeRefundProposed: 1,
  ChargeRefunded: 1,
};

export interface Invoice extends ServiceKey {
  readonly invoiceNumber: string;
  readonly caseId: CaseId | null;
  /** The customer's account number in the ledger: never a name. */
  readonly customer: string;
  readonly netPence: Pence;
  readonly vatCode: string;
  readonly vatPence: Pence;
  readonly dueOn: CalendarDate;
  readonly basis: PriceBasis;
  /** Who receives the income: the council, or a pool by agreement. */
  readonly incomeTo: 'council' | { readonly pool: string };
}

/** The source of the price, kept so that a new schedule changes no old invoice. */
export type PriceBasis =
  | {
      readonly from: 'schedule';
      readonly inForceFrom: CalendarDate;
      /** The calculation, and what is kept if the application is returned, if the price is a rule. */
      readonly steps?: readonly PriceStep[];
      readonly keptWhenReturnedPence?: Pence;
      /** The time that it charges, if the rule depends on its cost. */
      readonly sources?: readonly string[];
      readonly sum?: readonly CostAtRate[];
    }
  /** The time that it charges, fact by fact, with the rates and costs. */
  | { readonly from: 'fullCost'; readonly sources: readonly string[]; readonly sum: readonly CostAtRate[] };

export interface ChargePayment {
  readonly paymentId: string;
  readonly amountPence: Pence;
  readonly reference: string;
}

export interface Credit {
  readonly creditId: string;
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly because: string;
}

export interface ChargeRefund {
  readonly refundId: string;
  readonly amountPence: Pence;
  readonly because: string;
}
