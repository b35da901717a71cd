import { type Month, monthOf } from '../cost-recovery/month.js';
import { type FeeState, feeStates, type StatutoryFee } from './statutory-fees.js';

/** Those with something in a month, or in a state, or all. */
export const chosenFees = (
  fees: readonly StatutoryFee[],
  { month, state }: { readonly month?: Month; readonly state?: FeeState },
): readonly StatutoryFee[] =>
  fees.filter(
    (fee) =>
      (state === undefined || fee.state === state) &&
      (month === undefined || fee.entries.some(({ on }) => monthOf(on as never) === month)),
  );

/** All of them together, and how many are in each state. */
export function totalsOfFees(fees: readonly StatutoryFee[]) {
  const sum = (of: (fee: StatutoryFee) => number) => fees.reduce((total, fee) => total + of(fee), 0);
  return {
    duePence: sum(({ duePence }) => duePence ?? 0),
    paidPence: sum(({ paidPence }) => paidPence),
    refundedPence: sum(({ refundedPence }) => refundedPence),
    toRefundPence: sum(({ toRefundPence }) => toRefundPence),
    toRecoverPence: sum(({ toRecoverPence }) => toRecoverPence),
    shortPence: sum(({ shortPence }) => shortPence),
    heldPence: sum(({ heldPence }) => heldPence),
    passedOnPence: sum(({ passedOnPence }) => passedOnPence),
    cases: Object.fromEntries(
      feeStates.map((state) => [state, fees.filter((fee) => fee.state === state).length]),
    ),
  };
}
