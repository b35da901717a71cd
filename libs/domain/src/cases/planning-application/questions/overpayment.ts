import { type CalendarDate, inPounds, type Settlement, settlementOf } from '#legislation';
import { pence } from '../../../values.js';
import { type Fees, paidPence, refundedPence } from '../state/fees.js';
import type { ExistingCase } from '../state.js';
import { refundOwed } from './refund-owed.js';

/** Before an officer assesses the fee, the submission's stated fee counts as owed, but never as paid. */
export function shortOfStated(fees: Fees): string | undefined {
  const { assessed, statedPence } = fees;
  const paid = paidPence(fees);
  if (assessed !== null || statedPence === null || paid >= statedPence) return undefined;
  const [stated, recorded] = [inPounds(pence(statedPence)), inPounds(pence(paid))];
  return `The submission states a fee of ${stated}, but ${recorded} is recorded as paid: record the payment or assess the fee.`;
}

/** The amount owed against which payments count; undefined before the fee is assessed. */
export const settlement = (fees: Fees): Settlement | undefined =>
  fees.assessed ? settlementOf(fees.assessed, pence(paidPence(fees) - refundedPence(fees))) : undefined;

/** The same, in words that stay true after a refund: nobody is asked for the money again. */
export function settlementToShow(fees: Fees): Settlement | undefined {
  const settled = settlement(fees);
  const back = pence(refundedPence(fees));
  if (settled?.state !== 'underpaid' || back === 0) return settled;
  const [owed, paid] = [inPounds(settled.owedPence), inPounds(pence(paidPence(fees)))];
  return {
    ...settled,
    because: `${owed} was owed and ${paid} was paid, of which ${inPounds(back)} goes back.`,
  };
}

/** What is missing of the fee, as assessed or else as the submission states it; undefined if nothing is. */
export function feeShort(fees: Fees) {
  const settled = settlement(fees);
  if (settled?.state === 'underpaid') {
    const { owedPence, paidPence: received, shortByPence } = settled;
    return { owedPence, paidPence: received, shortByPence };
  }
  if (shortOfStated(fees) === undefined) return undefined;
  const [owedPence, received] = [pence(fees.statedPence!), pence(paidPence(fees))];
  return { owedPence, paidPence: received, shortByPence: pence(owedPence - received) };
}

/** An excess becomes refundable as soon as it is known. */
export function overpayment(state: ExistingCase, on: CalendarDate): ReturnType<typeof refundOwed> {
  const settled = settlement(state.fees);
  if (settled?.state !== 'overpaid') return [];
  // Earlier refunds of an excess were never fees: they must be subtracted, or an excess would be refunded
  // twice.
  const owedPence = pence(settled.owedPence + refundedPence(state.fees));
  return refundOwed(state, { cause: 'overpaid', owedPence }, on);
}
