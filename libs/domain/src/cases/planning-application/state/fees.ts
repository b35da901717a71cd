import type { FeeAnswer } from '#legislation';
import type { PaymentDestination } from '../vocabulary/payment-destination.js';

export interface Fees {
  /** The fee stated in the submission; null if it states none. */
  readonly statedPence: number | null;
  readonly assessed: FeeAnswer | null;
  readonly payments: ReadonlyMap<string, PaymentHeld>;
  /** Payments that never arrived, each with its reference, which is free again. */
  readonly reversedPayments: ReadonlyMap<string, string>;
  /** Payments that were moved, and where to. */
  readonly movedAway: ReadonlyMap<string, PaymentDestination>;
  readonly refunds: ReadonlyMap<string, RefundKept>;
}

export interface RefundKept {
  readonly amountPence: number;
  readonly paid: boolean;
  /** Why it was due; left out if nothing depends on it. */
  readonly cause?: string;
  /** Paid although it was not due. */
  readonly notDue?: boolean;
  /** How much of it was recovered. */
  readonly recoveredPence?: number;
}

export interface PaymentHeld {
  readonly amountPence: number;
  /** A further payment under it is the same money. */
  readonly reference: string;
}

export const feesStated = (statedPence: number | null): Fees => ({
  statedPence,
  assessed: null,
  payments: new Map(),
  reversedPayments: new Map(),
  movedAway: new Map(),
  refunds: new Map(),
});

/** Everything paid, without subtracting refunds. */
export const paidPence = ({ payments }: Fees): number =>
  [...payments.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);

/** Refunded or owed back already: nothing is refunded twice. */
export const refundedPence = ({ refunds }: Fees): number =>
  [...refunds.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);
