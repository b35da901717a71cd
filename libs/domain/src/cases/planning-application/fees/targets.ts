import { poundsOf } from '../../../values.js';
import type { Target } from '../handlers.js';
import type { Known } from '../state.js';

export const paymentsHeld = ({ fees }: Known): readonly Target[] =>
  [...fees.payments].map(([id, { amountPence }]) => ({ id, words: poundsOf(amountPence) }));

/** Those that are due and were not paid. */
export const refundsToPay = ({ fees }: Known): readonly Target[] =>
  [...fees.refunds]
    .filter(([, { paid, amountPence }]) => !paid && amountPence > 0)
    .map(([id, { amountPence }]) => ({ id, words: poundsOf(amountPence) }));
