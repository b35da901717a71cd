import type { FeeAnswer } from '#legislation';

export interface Fees {
  /** What the submission says the fee is; null where it says nothing. */
  readonly statedPence: number | null;
  readonly assessed: FeeAnswer | null;
  readonly payments: ReadonlyMap<string, number>;
  /** Payments that turned out never to have come. */
  readonly reversedPayments: ReadonlySet<string>;
  /** The portal's reference of the payment that came with the submission. */
  readonly statedReference: string | null;
  readonly refunds: ReadonlyMap<string, { readonly amountPence: number; readonly paid: boolean }>;
}

export const feesStated = (statedPence: number | null): Fees => ({
  statedPence,
  assessed: null,
  payments: new Map(),
  reversedPayments: new Set(),
  statedReference: null,
  refunds: new Map(),
});

/** Paid in all, whatever went back since. */
export const paidPence = ({ payments }: Fees): number =>
  [...payments.values()].reduce((sum, amount) => sum + amount, 0);

/** Given back, or owed back already: nothing is returned twice. */
export const refundedPence = ({ refunds }: Fees): number =>
  [...refunds.values()].reduce((sum, { amountPence }) => sum + amountPence, 0);
