import { describe, expect, it } from '@jest/globals';
import type { Schemas } from '../api/casebook-api.js';
import { chargeFacts, chargeRow, chargesTogether } from './charges.js';
import { feeChoices, feesShown } from './fees.js';

const charge: Schemas['ChargeView'] = {
  ...{
    charge: 'CAM-a',
    chargeId: 'a/b',
    council: 'CAM',
    invoiceNumber: 'CAM/INV/2025/00003',
    customer: 'C-7',
  },
  ...{
    service: 'preApplication',
    level: 'meeting',
    scale: 'major',
    invoicedOn: '2025-12-12',
    dueOn: '2026-01-11',
  },
  ...{ netPence: 125_000, vatPence: 25_000, creditedPence: 30_000, paidPence: 100_000, refundedPence: 0 },
  ...{ owedPence: 20_000, proposed: [] },
};
const row = (change: Partial<typeof charge>, today = '2026-02-11') =>
  chargeRow({ ...charge, ...change }, '/money/cam', today);

describe('a charge of a council', () => {
  it('leads to its page, and says what was charged for', () =>
    expect(row({})).toMatchObject({
      ...{
        href: '/money/cam/charges/a%2Fb',
        about: 'pre-application, meeting, major',
        chargedPence: 150_000,
      },
    }));

  it.each([
    ['2026-02-11', '31 days over', true],
    ['2026-01-12', '1 day over', true],
    ['2026-01-11', 'due today', false],
    ['2026-01-09', 'due in 2 days', false],
  ])('on %s is %s', (today, due, isOver) => expect(row({}, today)).toMatchObject({ due, isOver }));

  it('is not over when nothing is owed', () =>
    expect(row({ owedPence: 0 })).toMatchObject({ due: null, isOver: false }));

  it('adds up with the others', () =>
    expect(chargesTogether([row({}), row({ owedPence: 5, paidPence: 7 })])).toEqual({
      ...{
        chargedPence: 300_000,
        creditedPence: 60_000,
        paidPence: 100_007,
        refundedPence: 0,
        owedPence: 20_005,
      },
    }));

  it('shows each fact with its amount, its reason and the people behind it', () => {
    const fact = (event: object) => ({ id: 'f', position: '1', council: 'CAM', event }) as never;
    const on = '2025-12-27';
    expect(
      chargeFacts(
        [
          fact({ type: 'InvoiceIssued', effectiveOn: on, netPence: 100, vatPence: 20, invoiceNumber: 'I/1' }),
          fact({ type: 'ChargePaid', effectiveOn: on, amountPence: 60, reference: 'BACS' }),
          fact({
            type: 'CreditNoteIssued',
            effectiveOn: on,
            netPence: 50,
            vatPence: 10,
            because: 'Late.',
            proposedBy: 'a',
            approvedBy: 'b',
          }),
        ],
        (id) => id.toUpperCase(),
      ),
    ).toEqual([
      { on, words: 'Invoice issued', amountPence: 120, said: 'I/1', by: '' },
      { on, words: 'Payment came in', amountPence: 60, said: 'BACS', by: '' },
      { on, words: 'Credit note issued', amountPence: 60, said: 'Late.', by: 'A, then B' },
    ]);
  });
});

describe('the statutory fees of a council', () => {
  it('lead to the money part of their cases', () =>
    expect(
      feesShown([{ council: 'CAM', caseReference: '26/00001/FUL', state: 'underpaid' } as never]),
    ).toMatchObject([{ href: '/cases/cam/26-00001-FUL/money', stateWords: 'Paid in part' }]));

  it('can be chosen by each state that occurs', () =>
    expect(feeChoices({ paid: 3, unpaid: 0, toRefund: 1 }, '/money/cam/fees', 'paid')).toEqual([
      { words: 'Paid 3', href: '/money/cam/fees?state=paid', isChosen: true },
      { words: 'To be refunded 1', href: '/money/cam/fees?state=toRefund', isChosen: false },
    ]));
});
