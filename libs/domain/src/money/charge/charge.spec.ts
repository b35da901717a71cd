import { describe, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, officerId, pence } from '../../values.js';
import { type ChargeEvent, charge, type IssueInvoice } from './index.js';

const given = specify(charge);
const council = councilCode('CAM');
const clerk = officerId('sam.doyle');
const manager = officerId('li.chen');
const on = calendarDate('2026-06-01');
const service = { service: 'preApplication', level: 'meeting', scale: 'major' } as const;
const about = { effectiveOn: on, chargeId: 'ch1', council } as const;
const command: IssueInvoice = {
  type: 'IssueInvoice',
  chargeId: 'ch1',
  council,
  invoiceNumber: 'CAM/INV/2026/0001',
  ...service,
  caseId: null,
  customer: 'C-1042',
  dueOn: calendarDate('2026-07-01'),
  scheduled: {
    price: { netPence: pence(125_050) },
    vatCode: 'S',
    ratePerTenThousand: 2000,
    from: calendarDate('2026-04-01'),
  },
  fullCost: null,
  incomeTo: 'council',
  on,
};
const invoiced: ChargeEvent = {
  type: 'InvoiceIssued',
  ...about,
  ...service,
  invoiceNumber: command.invoiceNumber,
  caseId: null,
  customer: 'C-1042',
  dueOn: command.dueOn,
  incomeTo: 'council',
  netPence: pence(125_050),
  basis: { from: 'schedule', inForceFrom: calendarDate('2026-04-01') },
  vatCode: 'S',
  vatPence: pence(25_010),
};
const paid = (paymentId: string, amountPence: number): ChargeEvent => ({
  type: 'ChargePaid',
  ...about,
  paymentId,
  amountPence: pence(amountPence),
  reference: 'bank',
});
const pay = (paymentId: string, amount: number) =>
  ({
    type: 'RecordChargePayment',
    chargeId: 'ch1',
    paidOn: on,
    on,
    paymentId,
    amountPence: pence(amount),
    reference: 'bank',
  }) as const;
const propose = (net: number) =>
  ({
    type: 'ProposeCredit',
    chargeId: 'ch1',
    creditId: 'cr1',
    netPence: pence(net),
    because: 'No specialist came.',
    by: clerk,
    on,
  }) as const;
const credit = {
  creditId: 'cr1',
  netPence: pence(25_050),
  vatPence: pence(5010),
  because: 'No specialist came.',
};
const proposed: ChargeEvent = { type: 'CreditProposed', ...about, ...credit, by: clerk };
const credited: ChargeEvent = {
  type: 'CreditNoteIssued',
  ...about,
  ...credit,
  creditNoteNumber: 'CAM/CN/2026/0001',
  invoiceNumber: command.invoiceNumber,
  proposedBy: clerk,
  approvedBy: manager,
};
const approveCredit = {
  type: 'ApproveCredit',
  chargeId: 'ch1',
  creditId: 'cr1',
  creditNoteNumber: 'CAM/CN/2026/0001',
  by: manager,
  on,
} as const;

describe('an invoice', () => {
  it('charges the price of the schedule and its tax', () => given().when(command).expect(invoiced));
  it('charges the cost of the time if the schedule says so', () =>
    given()
      .when({
        ...command,
        scheduled: { ...command.scheduled!, price: 'fullCost' },
        fullCost: { costPence: pence(999), sources: ['e1'], sum: [] },
      })
      .expectLike({
        netPence: pence(999),
        vatPence: pence(200),
        basis: { from: 'fullCost', sources: ['e1'], sum: [] },
      } as Partial<ChargeEvent>));
  it('charges nothing if all time was already invoiced', () => {
    const atCost = { ...command, scheduled: { ...command.scheduled!, price: 'fullCost' } } as const;
    given().when(atCost).expectRejection('no-cost');
    given()
      .when({ ...atCost, fullCost: { costPence: pence(0), sources: [], sum: [] } })
      .expectRejection('no-cost');
  });
  it('is not due on a past day', () =>
    given()
      .when({ ...command, dueOn: calendarDate('2026-05-31') })
      .expectRejection('due-before-invoiced'));
  it('is refused if the council has no price', () =>
    given()
      .when({ ...command, scheduled: undefined })
      .expectRejection('no-price'));
  it('is issued once', () => given(invoiced).when(command).expectNothing());
});

describe('a second invoice, for other items', () => {
  const price = { rule: 'by the home' } as never;
  const ask = (netPence: number, homes: number): IssueInvoice => ({
    ...command,
    scheduled: { ...command.scheduled!, price },
    worked: { netPence, vatPence: 0, steps: [`${homes} homes`], keptWhenReturnedPence: null } as never,
  });
  const first = charge.decide(ask(10_000, 10), charge.initial);
  const facts = 'accepted' in first ? first.accepted : [];
  it('is separate from the first, which can still be repeated unchanged', () => {
    given(...facts)
      .when(ask(10_000, 10))
      .expectNothing();
    given(...facts)
      .when(ask(12_000, 12))
      .expectRejection('charge-known');
  });
});

describe('a payment', () => {
  it('may cover part of the amount', () =>
    given(invoiced).when(pay('p1', 50_000)).expect(paid('p1', 50_000)));
  it('counts once', () => given(invoiced, paid('p1', 50_000)).when(pay('p1', 50_000)).expectNothing());
  it('counts once, even under another id', () =>
    given(invoiced, paid('p1', 50_000))
      .when({ ...pay('p2', 50_000), reference: 'BANK ' })
      .expectRejection('payment-known'));
  it('is refused before its day', () =>
    given(invoiced)
      .when({ ...pay('p1', 1), paidOn: calendarDate('2026-06-02') })
      .expectRejection('day-in-the-future'));
  it('is refused for a charge without an invoice', () =>
    given().when(pay('p1', 1)).expectRejection('unknown-charge'));
});

describe('a credit note', () => {
  it('reverses tax in proportion', () => given(invoiced).when(propose(25_050)).expect(proposed));
  it('reverses no more than was charged', () =>
    given(invoiced).when(propose(125_051)).expectRejection('amount-unusable'));
  it('names the invoice, the proposer and the approver', () =>
    given(invoiced, proposed).when(approveCredit).expect(credited));
  it('needs a second person', () =>
    given(invoiced, proposed)
      .when({ ...approveCredit, by: clerk })
      .expectRejection('second-person-needed'));
  it('is issued once', () => given(invoiced, proposed, credited).when(approveCredit).expectNothing());
});

describe('a refund', () => {
  const refund = { refundId: 'r1', amountPence: pence(30_060), because: 'Credited after payment.' };
  const proposeRefund = { type: 'ProposeChargeRefund', chargeId: 'ch1', ...refund, by: clerk, on } as const;
  const proposedRefund: ChargeEvent = { type: 'ChargeRefundProposed', ...about, ...refund, by: clerk };
  const history = [invoiced, paid('p1', 150_060), proposed, credited];

  it('returns the amount overpaid', () =>
    given(...history)
      .when(proposeRefund)
      .expect(proposedRefund));
  it('is never more than the amount overpaid', () =>
    given(...history)
      .when({ ...proposeRefund, amountPence: pence(30_061) })
      .expectRejection('amount-unusable'));
  it('needs a second person', () => {
    const approve = { type: 'ApproveChargeRefund', chargeId: 'ch1', refundId: 'r1', by: clerk, on } as const;
    given(...history, proposedRefund)
      .when(approve)
      .expectRejection('second-person-needed');
    given(...history, proposedRefund)
      .when({ ...approve, by: manager })
      .expect({ type: 'ChargeRefunded', ...about, ...refund, proposedBy: clerk, approvedBy: manager });
  });
});
