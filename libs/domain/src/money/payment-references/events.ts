import type { CalendarDate } from '#legislation';
import type { Payment } from '../../cases/planning-application/vocabulary/payment.js';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CaseReference, CouncilCode } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';

/**
 * Whose a payment's reference is: one stream a reference, for the whole service, so that no money counts twice. It is
 * recorded before the payment, with all that the payment says: what a crash left between the two is finished from it.
 */
export type PaymentReferenceEvent = { readonly effectiveOn: CalendarDate } & (
  | { readonly type: 'PaymentReferenceClaimed'; readonly holder: PaymentHolder }
  /** A case was closed as the duplicate of another: its payment is that one's now. */
  | {
      readonly type: 'PaymentReferenceMoved';
      readonly from: PaymentHolder;
      readonly holder: PaymentHolder;
    }
  /** The payment never came, or was not recorded after all: what comes later under the reference is a payment of its own. */
  | {
      readonly type: 'PaymentReferenceReleased';
      readonly holder: PaymentHolder;
      readonly because: 'payment-reversed' | 'payment-refused';
    }
);

export type PaymentHolder = HoldingCase | HoldingCharge | HoldingStatement;

/** A payment of a case. */
export interface HoldingCase {
  readonly of: 'case';
  readonly council: CouncilCode;
  readonly caseId: CaseId;
  readonly caseReference: CaseReference;
  readonly payment: Payment;
}

/** What was paid on a charge for a discretionary service. */
export interface HoldingCharge {
  readonly of: 'charge';
  readonly council: CouncilCode;
  readonly chargeId: string;
  readonly payment: Pick<Payment, 'paymentId' | 'amountPence' | 'reference'>;
}

/** What a council paid on a statement of its month. */
export interface HoldingStatement {
  readonly of: 'statement';
  readonly council: CouncilCode;
  readonly month: Month;
  readonly payment: Pick<Payment, 'paymentId' | 'amountPence' | 'reference'>;
}

/** As much as tells one payment from another. */
export type PaymentPlace =
  | { readonly of: 'case'; readonly caseId: CaseId; readonly paymentId: string }
  | {
      readonly of: 'charge';
      readonly council: CouncilCode;
      readonly chargeId: string;
      readonly paymentId: string;
    }
  | {
      readonly of: 'statement';
      readonly council: CouncilCode;
      readonly month: Month;
      readonly paymentId: string;
    };

export const paymentReferenceEvents: EventVersions<PaymentReferenceEvent> = {
  PaymentReferenceClaimed: 1,
  PaymentReferenceMoved: 1,
  PaymentReferenceReleased: 1,
};
