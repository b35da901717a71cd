import { type CalendarDate, type Settlement, settlementOf } from '#legislation';
import { pence } from '../../values.js';
import type { Known } from '../state.js';
import { refundOwed } from './refund-owed.js';
import { type Fees, paidPence, refundedPence } from './state.js';

/** What is held against what is owed; nothing until the fee was assessed. */
export const settlement = (fees: Fees): Settlement | undefined =>
  fees.assessed ? settlementOf(fees.assessed, pence(paidPence(fees) - refundedPence(fees))) : undefined;

/** The excess goes back as soon as it is known to be one. */
export function overpayment(state: Known, on: CalendarDate): ReturnType<typeof refundOwed> {
  const settled = settlement(state.fees);
  if (settled?.state !== 'overpaid') return [];
  // What went back already was never a fee: without it, an earlier excess would go back twice.
  const owedPence = pence(settled.owedPence + refundedPence(state.fees));
  return refundOwed(state, { cause: 'overpaid', owedPence }, on);
}
