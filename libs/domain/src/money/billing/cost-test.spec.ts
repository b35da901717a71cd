import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { finance, History } from '../../../test/billing.js';
import { credit, invoice } from '../../../test/billing-charges.js';
import { councilCode, pence } from '../../values.js';
import { atOnce, billingOf, costTests, overCostWarning } from './index.js';

const council = councilCode('AAA');
const planner = { officer: finance, grade: 'senior', specialism: null, chargeable: true } as const;

/** Design reviews: £100 an hour, time on them counted as their cost. */
function reviews(): History {
  const history = new History();
  history.found('AAA', '2025-04');
  history.rate('senior', '2025-04-01', 10_000);
  history.happen({
    type: 'ActivityCounted',
    effectiveOn: calendarDate('2025-04-01'),
    council,
    activity: 'Review',
    service: 'other',
  });
  return history;
}

const spend = (history: History, on: string, hours: number, activity = 'Review') =>
  history.happen({
    type: 'TimeRecorded',
    effectiveOn: calendarDate(on),
    ...planner,
    entryId: `entry-${history.facts.length}`,
    minutes: hours * 60,
    work: { on: 'council', council, activity },
  });

const charge = (history: History, on: string, netPence: number, of = council as string) =>
  invoice(history, of, on, { chargeId: `charge-${history.facts.length}`, netPence, incomeTo: 'council' });

const tested = ({ facts }: History, year: number, service: 'other' | 'preApplication' = 'other') =>
  atOnce(costTests(billingOf(facts)!.books, facts, { council, service, year }));

describe('the test of income against cost, one year with another', () => {
  it('finds income within cost, and shows the calculation of the time', () => {
    const history = reviews();
    spend(history, '2025-05-06', 3);
    charge(history, '2025-05-07', 25_000);
    expect(tested(history, 2025)).toMatchObject([
      {
        verdict: 'withinCost',
        incomePence: 25_000,
        costPence: 30_000,
        carriedForwardPence: -5000,
        time: { sum: [{ grade: 'senior', minutes: 180, hourlyRatePence: 10_000, amountPence: 30_000 }] },
      },
    ]);
  });

  it('carries a surplus into the next year, and lets a year with a deficit balance it', () => {
    const history = reviews();
    charge(history, '2026-03-31', 40_000);
    spend(history, '2026-04-01', 5);
    charge(history, '2027-04-01', 6000);
    expect(
      tested(history, 2027).map(({ year, verdict, broughtForwardPence, carriedForwardPence }) => [
        year,
        verdict,
        broughtForwardPence,
        carriedForwardPence,
      ]),
    ).toEqual([
      [2025, 'overCost', 0, 40_000],
      [2026, 'withinCost', 40_000, -10_000],
      [2027, 'madeGoodByOtherYears', -10_000, -4000],
    ]);
  });

  it('subtracts credits, and ignores other councils, kinds and activities', () => {
    const history = reviews();
    charge(history, '2025-05-07', 40_000);
    credit(history, '2025-05-08', { at: 0, amount: 15_000 });
    charge(history, '2025-05-09', 99_999, 'BBB');
    spend(history, '2025-05-06', 9, 'Policy');
    expect(tested(history, 2025)).toMatchObject([{ incomePence: 25_000, costPence: 0 }]);
    expect(tested(history, 2025, 'preApplication')).toMatchObject([{ incomePence: 0, costPence: 0 }]);
  });

  it('leaves out time that was reversed', () => {
    const history = reviews();
    history.reverse(spend(history, '2025-05-06', 3));
    expect(tested(history, 2025)).toMatchObject([{ costPence: 0 }]);
  });

  it('counts the time and disbursements of pre-application enquiries as their cost', () => {
    const history = reviews();
    const enquiry = history.received('AAA', '2025-05-01', 'minor').event;
    if (enquiry.type !== 'ApplicationReceived') throw new Error('not received');
    history.facts.pop();
    const { caseId, caseReference } = history.happen({ ...enquiry, applicationType: 'preApp' }, council)
      .event as typeof enquiry;
    history.happen({
      type: 'TimeRecorded',
      effectiveOn: calendarDate('2025-05-02'),
      ...planner,
      entryId: 'on the enquiry',
      minutes: 30,
      work: { on: 'case', council, caseId, caseReference },
    });
    history.happen({
      type: 'DisbursementRecorded',
      effectiveOn: calendarDate('2025-05-03'),
      council,
      disbursementId: 'd1',
      amountPence: pence(1234),
      what: 'Title plan',
      forCase: caseReference,
    });
    expect(tested(history, 2025, 'preApplication')).toMatchObject([
      { costPence: 5000 + 1234, disbursements: { amountPence: 1234 } },
    ]);
  });

  it('treats an invoice at full cost as neither surplus nor deficit', () => {
    const history = reviews();
    const { id } = spend(history, '2025-05-06', 2, 'Agreement');
    history.happen({
      type: 'InvoiceIssued',
      effectiveOn: calendarDate('2025-05-07'),
      council,
      chargeId: 'ppa',
      service: 'other',
      level: 'any',
      scale: 'any',
      invoiceNumber: 'AAA/INV/2025/00001',
      caseId: null,
      customer: 'C-1',
      netPence: pence(20_000),
      vatCode: 'Z',
      vatPence: pence(0),
      dueOn: calendarDate('2025-06-07'),
      basis: { from: 'fullCost', sources: [id], sum: [] },
      incomeTo: 'council',
    });
    expect(tested(history, 2025)).toMatchObject([{ incomePence: 20_000, costPence: 20_000 }]);
  });

  it('warns only of a surplus over all years taken together', () => {
    const history = reviews();
    spend(history, '2025-05-06', 3);
    charge(history, '2026-04-02', 25_000);
    const tests = tested(history, 2026);
    expect(overCostWarning(tests, 5000, 'other')).toBeUndefined();
    expect(overCostWarning(tests, 5001, 'other')).toMatch('other has charged £0.01 more than its cost');
  });
});
