import { calendarDate } from '#legislation';
import type { Invoice } from '../src/money/charge/index.js';
import { type CaseReference, councilCode, pence } from '../src/values.js';
import { finance, type History, manager, numbered } from './billing.js';

/** Each council's charges have their own ids; each charge is invoiced once. */
export function invoice(
  history: History,
  council: string,
  on: string,
  { chargeId, netPence, incomeTo }: { chargeId: string; netPence: number; incomeTo: Invoice['incomeTo'] },
): void {
  const about = { council: councilCode(council), chargeId };
  if (invoicesIn(history).some(({ event }) => event.council === council && event.chargeId === chargeId))
    return;
  history.happen({
    type: 'InvoiceIssued',
    effectiveOn: calendarDate(on),
    ...about,
    service: 'other',
    level: 'any',
    scale: 'any',
    invoiceNumber: `${council}/${chargeId}`,
    caseId: null,
    customer: 'C-1',
    netPence: pence(netPence),
    vatCode: 'S',
    vatPence: pence(Number((BigInt(netPence) + 2n) / 5n)),
    dueOn: calendarDate(on),
    basis: { from: 'schedule', inForceFrom: calendarDate(on) },
    incomeTo,
  });
}

export function moneyOnCharge(
  history: History,
  type: 'ChargePaid' | 'ChargeRefunded',
  on: string,
  { at, amount }: { at: number; amount: number },
): void {
  const invoices = invoicesIn(history);
  const invoice = invoices[at % invoices.length];
  if (!invoice) return;
  const { council, chargeId } = invoice.event;
  const about = { effectiveOn: calendarDate(on), council, chargeId, amountPence: pence(amount) };
  const id = `money-${history.facts.length}`;
  if (type === 'ChargePaid') history.happen({ type, ...about, paymentId: id, reference: 'BACS' });
  else
    history.happen({
      type,
      ...about,
      refundId: id,
      because: 'Agreed.',
      proposedBy: finance,
      approvedBy: manager,
    });
}

export function credit(history: History, on: string, { at, amount }: { at: number; amount: number }): void {
  const invoices = invoicesIn(history);
  const invoice = invoices[at % invoices.length];
  if (!invoice) return;
  const { council, chargeId, invoiceNumber } = invoice.event;
  history.happen({
    type: 'CreditNoteIssued',
    effectiveOn: calendarDate(on),
    council,
    chargeId,
    creditId: `credit-${history.facts.length}`,
    netPence: pence(amount),
    vatPence: pence(0),
    because: 'Agreed.',
    creditNoteNumber: `credit-${history.facts.length}`,
    invoiceNumber,
    proposedBy: finance,
    approvedBy: manager,
  });
}

export function feeBack(
  history: History,
  council: string,
  on: string,
  amountPence: number,
  number = 1,
): void {
  const caseReference = `26/${String(number).padStart(5, '0')}/FUL` as CaseReference;
  const back = { type: 'RefundPaid', effectiveOn: calendarDate(on), amountPence } as const;
  history.happen({ ...back, caseId: numbered(number), caseReference }, councilCode(council));
}

/** Reverses a cost of a pool or a disbursement that was not reversed before. */
export function undo(history: History, at: number): void {
  const undone = new Set(
    history.facts.flatMap(({ event }) =>
      event.type === 'PoolCostReversed'
        ? [event.costId]
        : event.type === 'DisbursementReversed'
          ? [event.disbursementId]
          : [],
    ),
  );
  const left = history.facts.flatMap(({ event }) =>
    (event.type === 'PoolCostRecorded' && !undone.has(event.costId)) ||
    (event.type === 'DisbursementRecorded' && !undone.has(event.disbursementId))
      ? [event]
      : [],
  );
  const event = left[at % left.length];
  if (event?.type === 'PoolCostRecorded')
    history.happen({ ...event, type: 'PoolCostReversed', because: 'Twice.' });
  if (event?.type === 'DisbursementRecorded')
    history.happen({ ...event, type: 'DisbursementReversed', because: 'Twice.' });
}

function invoicesIn(history: History) {
  return history.facts.flatMap(({ event }) => (event.type === 'InvoiceIssued' ? [{ event }] : []));
}
