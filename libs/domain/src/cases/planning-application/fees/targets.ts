import { poundsOf } from '../../../values.js';
import type { Target } from '../handlers.js';
import type { ExistingCase } from '../state.js';

export const paymentsHeld = ({ fees }: ExistingCase): readonly Target[] =>
  [...fees.payments].map(([id, { amountPence }]) => ({ id, words: poundsOf(amountPence) }));

/** Refunds that are due and not yet paid. */
export const refundsToPay = ({ fees }: ExistingCase): readonly Target[] =>
  [...fees.refunds]
    .filter(([, { paid, amountPence }]) => !paid && amountPence > 0)
    .map(([id, { amountPence }]) => ({ id, words: poundsOf(amountPence) }));
