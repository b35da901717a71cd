import { referenceKey } from '../councils/council/case-reference.js';

/** A payment's reference in comparable form, without capitals and spaces; applying it twice changes nothing. */
export const paymentKey = (reference: string): string =>
  referenceKey(reference) ||
  `SIGNS${[...reference.trim()].map((sign) => sign.codePointAt(0)!.toString(16).toUpperCase()).join('')}`;

/** Names a payment on the case to which it moves: several duplicates may bring one with the same name. */
export const movedPaymentId = (from: { readonly reference: string }, paymentId: string): string =>
  `${referenceKey(from.reference)}-${paymentId}`;
