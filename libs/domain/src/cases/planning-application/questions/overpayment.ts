import { type CalendarDate, inPounds, type Settlement, settlementOf } from '#legislation';
import { pence } from '../../../values.js';
import { type Fees, paidPence, refundedPence } from '../state/fees.js';
import type { ExistingCase } from '../state.js';
import { refundOwed } from './refund-owed.js';

/** Until an officer has assessed the fee, what the submission states is taken as owed: never as paid. */
export function shortOfStated(fees: Fees): string | undefined {
  const { assessed, statedPence } = fees;
  const paid = paidPence(fees);
  if (assessed !== null || statedPence === null || paid >= statedPence) return undefined;
  const [stated, recorded] = [inPounds(pence(statedPence)), inPounds(pence(paid))];
  return `The submission states a fee of ${stated}, but ${recorded} is recorded as paid: record the payment or assess the fee.`;
}

/** What is held against what is owed; nothing until the fee was assessed. */
export const settlement = (fees: Fees): Settlement | undefined =>
  fees.assessed ? settlementOf(fees.assessed, pence(paidPence(fees) - refundedPence(fees))) : undefined;

/** The excess goes back as soon as it is known to be one. */
export function overpayment(state: ExistingCase, on: CalendarDate): ReturnType<typeof refundOwed> {
  const settled = settlement(state.fees);
  if (settled?.state !== 'overpaid') return [];
  // What went back already was never a fee: without it, an earlier excess would go back twice.
  const owedPence = pence(settled.owedPence + refundedPence(state.fees));
  return refundOwed(state, { cause: 'overpaid', owedPence }, on);
}
