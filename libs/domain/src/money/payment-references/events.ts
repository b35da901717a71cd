import type { CalendarDate } from '#legislation';
import type { Payment } from '../../cases/planning-application/vocabulary/payment.js';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CaseReference, CouncilCode } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';

/**
 * The owner of a payment reference: one stream per reference for the whole service, so that no money counts
 * twice. It is recorded before the payment, with all of its contents, so that a crash between the two can be
 * repaired from it.
 */
export type PaymentReferenceEvent = { readonly effectiveOn: CalendarDate } & (
  | { readonly type: 'PaymentReferenceClaimed'; readonly holder: PaymentHolder }
  /** A case was closed as a duplicate: its payment now belongs to the other case. */
  | {
      readonly type: 'PaymentReferenceMoved';
      readonly from: PaymentHolder;
      readonly holder: PaymentHolder;
    }
  /**
   * The payment never arrived, or was not recorded after all: a later one with the reference is a separate
   * payment.
   */
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

/** A payment on a charge for a discretionary service. */
interface HoldingCharge {
  readonly of: 'charge';
  readonly council: CouncilCode;
  readonly chargeId: string;
  readonly payment: Pick<Payment, 'paymentId' | 'amountPence' | 'reference'>;
}

/** A council's payment on a month's statement. */
interface HoldingStatement {
  readonly of: 'statement';
  readonly council: CouncilCode;
  readonly month: Month;
  readonly payment: Pick<Payment, 'paymentId' | 'amountPence' | 'reference'>;
}

/** Enough to tell one payment from another. */
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
