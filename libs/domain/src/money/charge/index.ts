import type { CalendarDate } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import { clientIds, withDay } from '../../client-ids.js';
import {
  asFound,
  type DaysOf,
  dayOfInvoice,
  happened,
  sent,
  toCome,
  withinDays,
} from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import { paymentKey } from '../payment-key.js';
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
export { balanceOf } from './state.js';

type RecordChargePayment = ChargePayment & {
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

/** All ids that clients create for a charge and its items. */
const chargeIds = clientIds<ChargeCommand, ChargeEvent>({
  IssueInvoice: {
    ...{ id: 'chargeId', fact: 'InvoiceIssued', code: 'charge-known' },
    // Casebook works out its number and price; these are the contents of the request.
    says: ({ service, level, scale, caseId, customer, dueOn, incomeTo }) => ({
      ...{ service, level, scale, caseId, customer, dueOn, incomeTo },
    }),
  },
  RecordChargePayment: {
    ...{ id: 'paymentId', fact: 'ChargePaid', code: 'payment-known', ...withDay },
    says: ({ amountPence, reference, paidOn: day }) => ({ amountPence, reference, day }),
  },
  ProposeCredit: { id: 'creditId', fact: 'CreditProposed', code: 'credit-known' },
  ProposeChargeRefund: { id: 'refundId', fact: 'ChargeRefundProposed', code: 'refund-known' },
});

function decide(command: ChargeCommand, state: Charge): Outcome<ChargeEvent> {
  const before = state.stage === 'invoiced' ? chargeIds.before(state.ids, command) : undefined;
  if (before && 'accepted' in before && command.type === 'IssueInvoice' && state.stage === 'invoiced')
    return pricedOtherwise(command, state) ?? before;
  if (before) return before;
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

/** A repeat with other items at the same price would be a different invoice. */
function pricedOtherwise(
  { chargeId, scheduled, worked }: IssueInvoice,
  { invoice: { basis, invoiceNumber } }: InvoicedCharge,
): Outcome<ChargeEvent> | undefined {
  if (basis.from !== 'schedule' || !basis.steps || basis.inForceFrom !== scheduled?.from) return undefined;
  if (!worked || 'cannot' in worked || canonicalJson(basis.steps) === canonicalJson(worked.steps))
    return undefined;
  return reject(
    'charge-known',
    `Charge ${chargeId} was invoiced as ${invoiceNumber} for other items: credit that invoice, or use another id.`,
  );
}

/** A payment is recorded even if it is partial or too high: an excess is refunded, never refused. */
function recordPayment(command: RecordChargePayment, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, paymentId, amountPence, reference, paidOn: effectiveOn } = command;
  if (amountPence <= 0) return reject('amount-unusable', 'A payment must be more than zero.');
  if (charge.references.has(paymentKey(reference)))
    return reject(
      'payment-known',
      `Payment ${reference} is already recorded on this charge: the same money cannot count twice.`,
    );
  const { council } = charge;
  return accept({ type: 'ChargePaid', effectiveOn, chargeId, council, paymentId, amountPence, reference });
}

/** The limits of each date in each command. */
export const chargeDays: DaysOf<ChargeCommand> = {
  IssueInvoice: { dueOn: toCome(dayOfInvoice), 'scheduled.from': asFound, on: sent },
  RecordChargePayment: { paidOn: happened(), on: sent },
  ProposeCredit: { on: sent },
  ApproveCredit: { on: sent },
  ProposeChargeRefund: { on: sent },
  ApproveChargeRefund: { on: sent },
};

/** `charge-<id>`. */
export const charge: Decider<Charge, ChargeCommand, ChargeEvent> = {
  initial: { stage: 'unknown' },
  evolve: (before, event) => {
    const state = evolve(before, event);
    return state.stage === 'unknown' ? state : { ...state, ids: chargeIds.after(state.ids, event) };
  },
  decide: (command, state) => withinDays(chargeDays, command, decide(command, state)),
};
