import { noIds, type UsedIds } from '../../client-ids.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import { paymentKey } from '../payment-key.js';
import type { ChargeEvent, ChargeRefund, Credit, Invoice } from './events.js';

export type Charge = { readonly stage: 'unknown' } | InvoicedCharge;

export interface InvoicedCharge {
  readonly stage: 'invoiced';
  readonly council: CouncilCode;
  readonly ids: UsedIds;
  readonly invoice: Invoice;
  readonly payments: ReadonlyMap<string, number>;
  /** The payments' references in comparable form: each counts once on a charge. */
  readonly references: ReadonlySet<string>;
  readonly credits: ReadonlyMap<string, Proposal<Credit>>;
  readonly refunds: ReadonlyMap<string, Proposal<ChargeRefund>>;
}

export type Proposal<Of> = Of & { readonly by: OfficerId; readonly done: boolean };

export function evolve(state: Charge, event: ChargeEvent): Charge {
  if (event.type === 'InvoiceIssued') {
    const { type: _, effectiveOn: __, chargeId: ___, council, ...invoice } = event;
    return {
      stage: 'invoiced',
      council,
      ids: noIds,
      invoice,
      payments: new Map(),
      references: new Set(),
      credits: new Map(),
      refunds: new Map(),
    };
  }
  return state.stage === 'unknown' ? state : evolveInvoiced(state, event);
}

function evolveInvoiced(
  state: InvoicedCharge,
  event: Exclude<ChargeEvent, { type: 'InvoiceIssued' }>,
): InvoicedCharge {
  switch (event.type) {
    case 'ChargePaid':
      return {
        ...state,
        payments: new Map(state.payments).set(event.paymentId, event.amountPence),
        references: new Set(state.references).add(paymentKey(event.reference)),
      };
    case 'CreditProposed':
    case 'CreditNoteIssued': {
      const { creditId, netPence, vatPence, because } = event;
      const made = event.type === 'CreditNoteIssued';
      const by = made ? event.proposedBy : event.by;
      const credit = { creditId, netPence, vatPence, because, by, done: made };
      return { ...state, credits: new Map(state.credits).set(creditId, credit) };
    }
    case 'ChargeRefundProposed':
    case 'ChargeRefunded': {
      const { refundId, amountPence, because } = event;
      const made = event.type === 'ChargeRefunded';
      const by = made ? event.proposedBy : event.by;
      const refund = { refundId, amountPence, because, by, done: made };
      return { ...state, refunds: new Map(state.refunds).set(refundId, refund) };
    }
  }
  event satisfies never;
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, each) => total + each, 0);
const done = <Of>(proposals: ReadonlyMap<string, Proposal<Of>>) =>
  [...proposals.values()].filter((each) => each.done);

/** The state of a charge: owed is invoiced minus credits; paid is payments minus refunds. */
export function balanceOf({ invoice, payments, credits, refunds }: InvoicedCharge) {
  const creditedNet = sum(done(credits).map((each) => each.netPence));
  const creditedVat = sum(done(credits).map((each) => each.vatPence));
  const gross = invoice.netPence + invoice.vatPence - creditedNet - creditedVat;
  const paid = sum(payments.values()) - sum(done(refunds).map((each) => each.amountPence));
  return { creditedNet, creditedVat, gross, paid, owed: gross - paid };
}
