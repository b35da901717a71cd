import type { CalendarDate } from '#legislation';
import { accept, type Decider, type Outcome, reject } from '../decider.js';
import type { ChargeEvent, ChargePayment } from './events.js';
import { type IssueInvoice, issueInvoice } from './issue-invoice.js';
import {
  type ApproveChargeRefund,
  type ApproveCredit,
  approveCredit,
  approveRefund,
  type ProposeChargeRefund,
  type ProposeCredit,
  proposeCredit,
  proposeRefund,
} from './money-back.js';
import { type Charge, evolve, type InvoicedCharge } from './state.js';

export * from './events.js';
export type { IssueInvoice } from './issue-invoice.js';
export { type Charge, type InvoicedCharge, standingOf } from './state.js';

export type RecordChargePayment = ChargePayment & {
  readonly type: 'RecordChargePayment';
  readonly chargeId: string;
  readonly paidOn: CalendarDate;
  readonly on: CalendarDate;
};

export type ChargeCommand =
  | IssueInvoice
  | RecordChargePayment
  | ProposeCredit
  | ApproveCredit
  | ProposeChargeRefund
  | ApproveChargeRefund;

function decide(command: ChargeCommand, state: Charge): Outcome<ChargeEvent> {
  if (command.type === 'IssueInvoice') return issueInvoice(command, state);
  if (state.stage === 'unknown') return reject('unknown-charge', 'No invoice was issued for this charge.');
  switch (command.type) {
    case 'RecordChargePayment':
      return recordPayment(command, state);
    case 'ProposeCredit':
      return proposeCredit(command, state);
    case 'ApproveCredit':
      return approveCredit(command, state);
    case 'ProposeChargeRefund':
      return proposeRefund(command, state);
    case 'ApproveChargeRefund':
      return approveRefund(command, state);
  }
}

/** Money that came is recorded, in part or too much: what is over is refunded, never refused. */
function recordPayment(command: RecordChargePayment, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, paymentId, amountPence, reference, paidOn: effectiveOn } = command;
  const before = charge.payments.get(paymentId);
  if (before !== undefined)
    return before === amountPence ? accept() : reject('payment-known', `Payment ${paymentId} is another.`);
  if (amountPence <= 0) return reject('amount-unusable', 'A payment is more than nothing.');
  if (effectiveOn > command.on)
    return reject('day-in-the-future', `${effectiveOn} has not come: today is ${command.on}.`);
  const { council } = charge;
  return accept({ type: 'ChargePaid', effectiveOn, chargeId, council, paymentId, amountPence, reference });
}

/** `charge-<id>`. */
export const charge: Decider<Charge, ChargeCommand, ChargeEvent> = {
  initial: { stage: 'unknown' },
  evolve,
  decide,
};
