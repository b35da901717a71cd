import { referenceKey } from '../../councils/council/case-reference.js';

/** One and the same reference of a payment, in whatever capitals and with whatever blanks a bank or a portal prints it; of itself it is the same. */
export const paymentKey = (reference: string): string =>
  referenceKey(reference) ||
  `SIGNS${[...reference.trim()].map((sign) => sign.codePointAt(0)!.toString(16).toUpperCase()).join('')}`;

/** Names a payment on the case that it goes on with: more than one duplicate may bring one of the same name. */
export const movedPaymentId = (from: { readonly reference: string }, paymentId: string): string =>
  `${referenceKey(from.reference)}-${paymentId}`;
