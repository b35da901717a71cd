import type { Schemas } from '../api/casebook-api.js';
import { counted } from '../words/amounts.js';

type Charge = Schemas['ChargeView'];

const dayMs = 86_400_000;
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** "31 days over", "due in 9 days" */
function dueInWords(dueOn: string, today: string): string {
  const over = daysFrom(dueOn, today);
  if (over > 0) return `${counted(over, 'day')} over`;
  return over === 0 ? 'due today' : `due in ${counted(-over, 'day')}`;
}

/** The kind of advice that was charged for, such as "pre-application, meeting, major". */
const serviceInWords = ({ service, level, scale }: Charge): string =>
  [service.replace(/([A-Z])/g, '-$1').toLowerCase(), level, scale].filter(Boolean).join(', ');

/** A charge as a row: what was invoiced, what came in and what is owed. */
export const chargeRow = (charge: Charge, address: string, today: string) => ({
  ...{ number: charge.invoiceNumber, href: `${address}/charges/${encodeURIComponent(charge.chargeId)}` },
  ...{ customer: charge.customer, about: serviceInWords(charge), dueOn: charge.dueOn },
  ...{ invoicedOn: charge.invoicedOn, chargedPence: charge.netPence + charge.vatPence },
  ...{ netPence: charge.netPence, vatPence: charge.vatPence, creditedPence: charge.creditedPence },
  ...{ paidPence: charge.paidPence, refundedPence: charge.refundedPence, owedPence: charge.owedPence },
  due: charge.owedPence > 0 ? dueInWords(charge.dueOn, today) : null,
  isOver: charge.owedPence > 0 && daysFrom(charge.dueOn, today) > 0,
  waits: charge.proposed.length,
});

type Row = ReturnType<typeof chargeRow>;

/** What the rows come to together. */
export const chargesTogether = (rows: readonly Row[]) => {
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    chargedPence: sum((row) => row.chargedPence),
    creditedPence: sum((row) => row.creditedPence),
    paidPence: sum((row) => row.paidPence),
    refundedPence: sum((row) => row.refundedPence),
    owedPence: sum((row) => row.owedPence),
  };
};

type ChargeFact =
  | 'InvoiceIssued'
  | 'ChargePaid'
  | 'CreditProposed'
  | 'CreditNoteIssued'
  | 'ChargeRefundProposed'
  | 'ChargeRefunded';

const happened: Readonly<Record<ChargeFact, string>> = {
  InvoiceIssued: 'Invoice issued',
  ChargePaid: 'Payment came in',
  CreditProposed: 'Credit proposed',
  CreditNoteIssued: 'Credit note issued',
  ChargeRefundProposed: 'Refund proposed',
  ChargeRefunded: 'Refund paid',
};

type Fact = Schemas['OpenedChargeView']['facts'][number];

/** What happened to a charge, in the order of the record. */
export const chargeFacts = (facts: readonly Fact[], person: (id: string) => string) =>
  facts.map(({ event }) => {
    const { type, effectiveOn: on, ...of } = event as Fact['event'] & Readonly<Record<string, unknown>>;
    const [net, vat, amount] = [of.netPence, of.vatPence, of.amountPence].map(Number);
    const names = [of.by, of.proposedBy, of.approvedBy].filter((id) => typeof id === 'string');
    return {
      ...{ on, words: happened[type as ChargeFact] ?? type },
      amountPence: of.amountPence === undefined ? net! + vat! : amount!,
      said: String(of.because ?? of.reference ?? of.creditNoteNumber ?? of.invoiceNumber ?? ''),
      by: names.map(person).join(', then '),
    };
  });
