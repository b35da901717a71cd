import type { LinkedCase } from './linked-case.js';

/** Where a payment was moved to: a charge of the case's own council. */
export type PaymentDestination =
  | ({ readonly of: 'case' } & LinkedCase)
  | { readonly of: 'charge'; readonly chargeId: string };
