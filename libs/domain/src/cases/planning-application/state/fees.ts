import type { FeeAnswer } from '#legislation';

export interface Fees {
  /** What the submission says the fee is; null where it says nothing. */
  readonly statedPence: number | null;
  readonly assessed: FeeAnswer | null;
  readonly payments: ReadonlyMap<string, PaymentHeld>;
  /** Payments that turned out never to have come, each with its reference: it is free again. */
  readonly reversedPayments: ReadonlyMap<string, string>;
  /** Payments that go on elsewhere. */
  readonly movedAway: ReadonlySet<string>;
  readonly refunds: ReadonlyMap<string, RefundKept>;
}

export interface RefundKept {
  readonly amountPence: number;
  readonly paid: boolean;
  /** Why it fell due; left out where nothing turns on it. */
  readonly cause?: string;
  /** Paid, and not due as it turned out. */
  readonly notDue?: boolean;
  /** What of it came back again. */
  readonly recoveredPence?: number;
}

export interface PaymentHeld {
  readonly amountPence: number;
  /** What comes under it again is the same money. */
  readonly reference: string;
}

export const feesStated = (statedPence: number | null): Fees => ({
  statedPence,
  assessed: null,
  payments: new Map(),
  reversedPayments: new Map(),
  movedAway: new Set(),
  refunds: new Map(),
});

/** Paid in all, whatever went back since. */
export const paidPence = ({ payments }: Fees): number =>
  [...payments.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);

/** Given back, or owed back already: nothing is returned twice. */
export const refundedPence = ({ refunds }: Fees): number =>
  [...refunds.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);
