import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import { type OfficerId, type Pence, pence, poundsOf } from '../../values.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';
import type { ChargeEvent } from './events.js';
import { balanceOf, type InvoicedCharge, type Proposal } from './state.js';

interface OnCharge {
  readonly chargeId: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type ProposeCredit = OnCharge & {
  readonly type: 'ProposeCredit';
  readonly creditId: string;
  readonly netPence: Pence;
  readonly because: string;
};
export type ApproveCredit = OnCharge & {
  readonly type: 'ApproveCredit';
  readonly creditId: string;
  readonly creditNoteNumber: string;
};
export type ProposeChargeRefund = OnCharge & {
  readonly type: 'ProposeChargeRefund';
  readonly refundId: string;
  readonly amountPence: Pence;
  readonly because: string;
};
export type ApproveChargeRefund = OnCharge & {
  readonly type: 'ApproveChargeRefund';
  readonly refundId: string;
};

const ownProposal = reject('second-person-needed', 'The person who proposed it may not approve it.');

export function proposeCredit(command: ProposeCredit, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, creditId, netPence, because, by, on: effectiveOn } = command;
  const left = charge.invoice.netPence - balanceOf(charge).creditedNet;
  if (netPence <= 0 || netPence > left)
    return reject('amount-unusable', `At most ${poundsOf(left)} net can still be credited.`);
  const { council } = charge;
  const vatPence = vatCredited(charge, netPence);
  const credit = { creditId, netPence, vatPence, because };
  return accept({ type: 'CreditProposed', effectiveOn, chargeId, council, by, ...credit });
}

/** In proportion, as a difference of running totals: when everything is credited, so is all the tax. */
function vatCredited(charge: InvoicedCharge, netPence: number): Pence {
  const { invoice } = charge;
  const { creditedNet, creditedVat } = balanceOf(charge);
  const running = BigInt(creditedNet + netPence) * BigInt(invoice.vatPence);
  return pence(roundedQuotient(running, BigInt(invoice.netPence)) - creditedVat);
}

export function approveCredit(command: ApproveCredit, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, creditId, creditNoteNumber, by, on: effectiveOn } = command;
  const proposal = charge.credits.get(creditId);
  if (!proposal) return reject('unknown-credit', `No credit ${creditId} was proposed.`);
  if (proposal.done) return accept();
  if (proposal.by === by) return ownProposal;
  const { netPence, because, by: proposedBy } = proposal;
  if (netPence > charge.invoice.netPence - balanceOf(charge).creditedNet)
    return reject('amount-unusable', 'Other credits leave less than that.');
  const { council, invoice } = charge;
  return accept({
    type: 'CreditNoteIssued',
    effectiveOn,
    chargeId,
    council,
    creditId,
    creditNoteNumber,
    invoiceNumber: invoice.invoiceNumber,
    netPence,
    vatPence: vatCredited(charge, netPence),
    because,
    proposedBy,
    approvedBy: by,
  });
}

export function proposeRefund(command: ProposeChargeRefund, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, refundId, amountPence, because, by, on: effectiveOn } = command;
  const fault = beyondOverpaid(charge, amountPence);
  if (fault) return fault;
  const { council } = charge;
  const refund = { refundId, amountPence, because };
  return accept({ type: 'ChargeRefundProposed', effectiveOn, chargeId, council, by, ...refund });
}

export function approveRefund(command: ApproveChargeRefund, charge: InvoicedCharge): Outcome<ChargeEvent> {
  const { chargeId, refundId, by, on: effectiveOn } = command;
  const proposal: Proposal<{ amountPence: Pence; because: string }> | undefined =
    charge.refunds.get(refundId);
  if (!proposal) return reject('unknown-refund', `No refund ${refundId} was proposed.`);
  if (proposal.done) return accept();
  if (proposal.by === by) return ownProposal;
  const { amountPence, because, by: proposedBy } = proposal;
  const fault = beyondOverpaid(charge, amountPence);
  if (fault) return fault;
  const { council } = charge;
  const refund = { refundId, amountPence, because };
  return accept({
    type: 'ChargeRefunded',
    effectiveOn,
    chargeId,
    council,
    ...refund,
    proposedBy,
    approvedBy: by,
  });
}

/** Only an excess can be refunded: to return more, credit the invoice first. */
function beyondOverpaid(charge: InvoicedCharge, amountPence: number) {
  const { owed } = balanceOf(charge);
  if (amountPence > 0 && amountPence <= -owed) return undefined;
  const overpaid = owed < 0 ? `Only ${poundsOf(-owed)} was` : 'Nothing was';
  return reject('amount-unusable', `Only ${overpaid} was paid beyond what is owed.`);
}
