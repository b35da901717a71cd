import type { CalendarDate } from '#legislation';

/** `portal`: paid where the application was made, as the submission states with its reference. */
export const paymentMethods = ['online', 'card', 'bankTransfer', 'cheque', 'internal', 'portal'] as const;

/** Names the payment that came with the submission. */
export const statedPaymentId = 'submission';

export interface Payment {
  readonly paymentId: string;
  readonly amountPence: number;
  readonly paidOn: CalendarDate;
  readonly method: (typeof paymentMethods)[number];
  /** The payment provider's or bank's own reference. */
  readonly reference: string;
  /** The refund that it brings back, in whole or in part: it had been paid and was not due. */
  readonly recovers?: string;
}

export interface PaymentKnown extends Pick<Payment, 'amountPence' | 'paidOn' | 'reference'> {
  /** On which of the council's own cases it is recorded, or only that it is. */
  readonly because: string;
}
