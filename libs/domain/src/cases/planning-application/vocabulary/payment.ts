import type { CalendarDate } from '#legislation';

/** `portal`: paid at the portal; the submission states the reference. */
export const paymentMethods = ['online', 'card', 'bankTransfer', 'cheque', 'internal', 'portal'] as const;

/** Identifies the payment that came with the submission. */
export const statedPaymentId = 'submission';

export interface Payment {
  readonly paymentId: string;
  readonly amountPence: number;
  readonly paidOn: CalendarDate;
  readonly method: (typeof paymentMethods)[number];
  /** The payment provider's or bank's own reference. */
  readonly reference: string;
  /** The refund that it returns, in whole or in part: it was paid without being due. */
  readonly recovers?: string;
}

export interface PaymentKnown extends Pick<Payment, 'amountPence' | 'paidOn' | 'reference'> {
  /** The council's own case on which it is recorded, or only the fact that it is recorded. */
  readonly because: string;
}
