import type { CalendarDate, CouncilCode, charges } from '#domain';
import { tableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

/** A charge and the amount still owed: debtors owe more than zero. */
export interface ChargeRow {
  /** Council and id: two councils may use the same id. */
  readonly charge: string;
  readonly chargeId: string;
  readonly council: CouncilCode;
  readonly invoiceNumber: string;
  readonly customer: string;
  readonly service: string;
  readonly level: string;
  readonly scale: string;
  readonly invoicedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly netPence: number;
  readonly vatPence: number;
  readonly creditedPence: number;
  readonly paidPence: number;
  readonly refundedPence: number;
  readonly owedPence: number;
  /** Waiting for a second person. */
  readonly proposed: readonly {
    readonly kind: 'credit' | 'refund';
    readonly id: string;
    readonly amountPence: number;
    readonly reason: string;
    readonly by: string;
  }[];
}

export const billingCharges = readModel<ChargeRow>()({
  name: 'billing_charge',
  version: 3,
  facts: { charge: everyFact('its switch has a case for each') },
  table: tableOf<ChargeRow>({
    key: 'charge',
    columns: {
      charge: 'text',
      chargeId: 'text',
      council: 'text',
      invoiceNumber: 'text',
      customer: 'text',
      service: 'text',
      level: 'text',
      scale: 'text',
      invoicedOn: 'date',
      dueOn: 'date',
      netPence: 'double precision',
      vatPence: 'double precision',
      creditedPence: 'double precision',
      paidPence: 'double precision',
      refundedPence: 'double precision',
      owedPence: 'double precision',
      proposed: 'json',
    },
    indexes: ['(council, due_on)', '(council, invoice_number)'],
  }),
  key: ({ stream }) => stream.slice('charge-'.length),
  project: (row, { stream, event }) => {
    const charge = stream.slice('charge-'.length);
    const changed = after(row, charge, event as charges.ChargeEvent);
    const { netPence, vatPence, creditedPence, paidPence, refundedPence } = changed;
    return { ...changed, owedPence: netPence + vatPence - creditedPence - paidPence + refundedPence };
  },
});

function after(row: ChargeRow | undefined, charge: string, event: charges.ChargeEvent): ChargeRow {
  if (event.type === 'InvoiceIssued') return invoiced(charge, event);
  if (!row) throw new Error('no invoice was issued for this charge');
  const without = (id: string) => row.proposed.filter((each) => each.id !== id);
  switch (event.type) {
    case 'ChargePaid':
      return { ...row, paidPence: row.paidPence + event.amountPence };
    case 'CreditProposed': {
      const { creditId: id, netPence, vatPence, because: reason, by } = event;
      const proposal = { kind: 'credit', id, amountPence: netPence + vatPence, reason, by } as const;
      return { ...row, proposed: [...row.proposed, proposal] };
    }
    case 'CreditNoteIssued': {
      const creditedPence = row.creditedPence + event.netPence + event.vatPence;
      return { ...row, creditedPence, proposed: without(event.creditId) };
    }
    case 'ChargeRefundProposed': {
      const { refundId: id, amountPence, because: reason, by } = event;
      return { ...row, proposed: [...row.proposed, { kind: 'refund', id, amountPence, reason, by }] };
    }
    case 'ChargeRefunded': {
      const refundedPence = row.refundedPence + event.amountPence;
      return { ...row, refundedPence, proposed: without(event.refundId) };
    }
  }
}

const invoiced = (
  charge: string,
  event: Extract<charges.ChargeEvent, { type: 'InvoiceIssued' }>,
): ChargeRow => {
  const { chargeId, council, invoiceNumber, customer, service, level, scale, dueOn } = event;
  const { netPence, vatPence, effectiveOn: invoicedOn } = event;
  return {
    ...{ charge, chargeId, council, invoiceNumber, customer, service, level, scale, dueOn, invoicedOn },
    ...{ netPence, vatPence, creditedPence: 0, paidPence: 0, refundedPence: 0, owedPence: 0 },
    proposed: [],
  };
};
