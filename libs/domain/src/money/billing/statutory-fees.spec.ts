import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { History, numbered } from '../../../test/billing.js';
import { type CaseReference, councilCode } from '../../values.js';
import { month } from '../cost-recovery/month.js';
import type { CaseMoney } from './facts.js';
import { atOnce, billingOf, chosenFees, statutoryFees, totalsOfFees } from './index.js';

const council = councilCode('AAA');
type Happens = CaseMoney extends infer Fact
  ? Fact extends CaseMoney
    ? Omit<Fact, 'caseId' | 'caseReference' | 'effectiveOn'>
    : never
  : never;

/** A case of a council whose fees are kept from May on, and what happened to it. */
function fees(...happens: readonly (readonly [day: string, fact: Happens])[]) {
  const history = new History();
  history.found('AAA', '2026-04');
  history.holdFees('AAA', '2026-05-01');
  for (const [day, fact] of happens)
    history.happen(
      {
        ...fact,
        effectiveOn: calendarDate(day),
        caseId: numbered(1),
        caseReference: '26/00001/FUL' as CaseReference,
      } as CaseMoney,
      council,
    );
  return atOnce(statutoryFees(billingOf(history.facts)!.books, history.facts, council));
}

const received = [
  '2026-04-01',
  { type: 'ApplicationReceived', scale: 'minor', applicationType: 'pp.full' },
] as const;
const assessed = ['2026-04-02', { type: 'FeeAssessed', totalPence: 54_800 }] as const;
const paid = (day: string, amountPence: number) => [day, { type: 'PaymentRecorded', amountPence }] as const;
const due = (day: string, amountPence: number, cause: string) =>
  [day, { type: 'RefundDue', amountPence, cause }] as const;
const neverCame = (day: string, amountPence: number, refundPence = 0) =>
  [
    day,
    {
      type: 'PaymentReversed',
      amountPence,
      refundsTakenBack: refundPence ? [{ refundId: 'refund-1', amountPence: refundPence }] : [],
    },
  ] as const;
const back = (day: string, amountPence: number) => [day, { type: 'RefundPaid', amountPence }] as const;

describe('the statutory fee of a case', () => {
  it('is not listed while nothing was assessed or paid', () => expect(fees(received)).toEqual([]));

  it.each([
    ['that is not assessed', 'notAssessed', [paid('2026-04-03', 100)], 0],
    ['that is assessed and not paid', 'unpaid', [assessed], 54_800],
    ['that is paid in part', 'underpaid', [assessed, paid('2026-04-03', 50_000)], 4800],
    ['that is paid', 'paid', [assessed, paid('2026-04-03', 54_800)], 0],
    [
      'that is to be refunded in part',
      'toRefund',
      [assessed, paid('2026-04-03', 55_000), due('2026-04-03', 200, 'overpaid')],
      0,
    ],
    [
      'that is to be refunded in full',
      'toRefund',
      [assessed, paid('2026-04-03', 9), ['2026-05-01', { type: 'GuaranteeRefundDue', amountPence: 9 }]],
      0,
    ],
    [
      'that was refunded',
      'refunded',
      [
        assessed,
        paid('2026-04-03', 9),
        due('2026-04-04', 9, 'withdrawn before valid'),
        back('2026-04-05', 9),
      ],
      0,
    ],
    [
      'that was unpaid when the case was withdrawn',
      'closed',
      [assessed, ['2026-04-04', { type: 'ApplicationWithdrawn' }]],
      0,
    ],
    [
      'whose only payment never arrived',
      'unpaid',
      [assessed, paid('2026-04-03', 54_800), neverCame('2026-05-20', 54_800)],
      54_800,
    ],
    [
      'that was paid twice, when one payment never arrived',
      'paid',
      [
        assessed,
        paid('2026-04-03', 54_800),
        paid('2026-04-09', 54_800),
        due('2026-04-09', 54_800, 'overpaid'),
        neverCame('2026-05-20', 54_800, 54_800),
      ],
      0,
    ],
    ['of a case that was returned', 'closed', [assessed, ['2026-04-04', { type: 'ApplicationReturned' }]], 0],
  ] as const)('%s is shown as %s', (_, state, happens, shortPence) =>
    expect(fees(received, ...happens)).toMatchObject([{ state, shortPence }]),
  );

  it('is held or passed on by the arrangement in force on the day of each payment and refund', () => {
    const [fee] = fees(
      received,
      assessed,
      paid('2026-04-30', 50_000),
      paid('2026-05-01', 5000),
      due('2026-05-01', 200, 'overpaid'),
      back('2026-05-02', 200),
    );
    expect(fee).toMatchObject({ state: 'paid', passedOnPence: 50_000, heldPence: 4800, refundedPence: 200 });
    expect(fee?.entries.map(({ type, cause, statement }) => [type, cause, statement])).toEqual([
      ['FeeAssessed', null, null],
      ['PaymentRecorded', null, null],
      ['PaymentRecorded', null, '2026-05'],
      ['RefundDue', 'overpaid', null],
      ['RefundPaid', null, '2026-05'],
    ]);
  });

  it('leaves the books in the month in which the payment was found never to have arrived', () => {
    const [fee] = fees(received, assessed, paid('2026-05-01', 5000), neverCame('2026-06-02', 5000));
    expect(fee).toMatchObject({ paidPence: 0, heldPence: 0, passedOnPence: 0, refundedPence: 0 });
    expect(fee?.entries.map(({ type, statement }) => [type, statement])).toEqual([
      ['FeeAssessed', null],
      ['PaymentRecorded', '2026-05'],
      ['PaymentReversed', '2026-06'],
    ]);
  });

  it('is listed and totalled by month and by state', () => {
    const all = fees(received, assessed, paid('2026-05-03', 50_000));
    expect(chosenFees(all, { month: month('2026-05'), state: 'underpaid' })).toEqual(all);
    expect(chosenFees(all, { month: month('2026-06') })).toEqual([]);
    expect(chosenFees(all, { state: 'paid' })).toEqual([]);
    expect(totalsOfFees(all)).toMatchObject({
      duePence: 54_800,
      paidPence: 50_000,
      heldPence: 50_000,
      shortPence: 4800,
      cases: { underpaid: 1, paid: 0 },
    });
  });
});
