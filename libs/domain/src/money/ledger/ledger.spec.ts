import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import { caseWork, finance, History, manager, timeEntry } from '../../../test/billing.js';
import { plot, tell } from '../../../test/billing-plot.js';
import { councilCode, officerId, pence } from '../../values.js';
import { atOnce, type BillingFact, billingOf, drafting, factsAStep } from '../billing/index.js';
import { month } from '../cost-recovery/month.js';
import { ledgerCsv, reconcile, reconciling } from './index.js';
import type { Posting } from './postings.js';
import { postingsOf } from './postings.js';

const council = councilCode('AAA');
const may = month('2026-05');
const on = calendarDate('2026-05-06');

/** A charge of £1,000 and VAT, of which £250 and VAT are credited, paid in two parts. */
function charged(incomeTo: 'council' | { pool: string } = 'council'): readonly BillingFact[] {
  const history = new History();
  history.found('AAA', '2026-05');
  history.stage('AAA', 'live', '2026-05-01');
  history.rule('policy', '2026-05-01', {
    parts: [{ portion: 1, basis: 'hours' }],
    otherwise: [{ council, weight: 1 }],
  });
  const about = { effectiveOn: on, chargeId: 'ch1', council } as const;
  history.happen({
    type: 'InvoiceIssued',
    ...about,
    service: 'preApplication',
    level: 'desk',
    scale: 'major',
    invoiceNumber: 'AAA/INV/2026/0001',
    caseId: null,
    customer: 'C-1',
    netPence: pence(100_000),
    vatCode: 'S',
    vatPence: pence(20_000),
    dueOn: calendarDate('2026-06-05'),
    basis: { from: 'schedule', inForceFrom: on },
    incomeTo,
  });
  const paid = { type: 'ChargePaid', ...about, reference: 'card' } as const;
  history.happen({ ...paid, paymentId: 'p1', amountPence: pence(33_333) });
  history.happen({
    type: 'CreditNoteIssued',
    ...about,
    creditId: 'c1',
    netPence: pence(25_000),
    vatPence: pence(5000),
    because: 'One meeting fell out.',
    creditNoteNumber: 'AAA/CN/2026/0001',
    invoiceNumber: 'AAA/INV/2026/0001',
    proposedBy: finance,
    approvedBy: manager,
  });
  history.happen({ ...paid, paymentId: 'p2', amountPence: pence(56_667) });
  history.happen({
    type: 'AccountCodesSet',
    effectiveOn: on,
    council,
    codes: { bank: '9001', vat: '9100' },
  });
  return history.facts;
}

const balanceOf = (postings: readonly Posting[], account: string): number =>
  postings
    .filter((each) => each.account === account)
    .reduce((sum, { debitPence, creditPence }) => sum + debitPence - creditPence, 0);

describe('the ledger', () => {
  it('follows a charge from its invoice to the last penny', () => {
    const facts = charged();
    const postings = postingsOf(billingOf(facts)!, facts, may);
    expect(balanceOf(postings, 'bank')).toBe(90_000);
    expect(balanceOf(postings, 'customerDebtor')).toBe(0);
    expect(balanceOf(postings, 'vat')).toBe(-15_000);
    expect(balanceOf(postings, 'incomeHeld')).toBe(0);
    expect(balanceOf(postings, 'councilDebtor')).toBe(-75_000);
  });

  it('names the invoice that each payment was for', () => {
    const facts = charged();
    const abouts = postingsOf(billingOf(facts)!, facts, may)
      .filter(({ account }) => account === 'customerDebtor')
      .map(({ about }) => about);
    expect(new Set(abouts)).toEqual(new Set(['AAA/INV/2026/0001']));
  });

  it('subtracts the income of a pool from what is shared', () => {
    const facts = charged({ pool: 'policy' });
    const billing = billingOf(facts)!;
    expect(billing.statement(council, may).totals).toMatchObject({
      poolSharesPence: -75_000,
      incomeHeldPence: 0,
    });
    expect(balanceOf(postingsOf(billing, facts, may), 'poolRecovery')).toBe(0);
  });

  it("uses the council's own account codes", () => {
    const facts = charged();
    const codes = postingsOf(billingOf(facts)!, facts, may).map(({ account, code }) => `${account}=${code}`);
    expect(new Set(codes)).toEqual(
      new Set([
        'councilDebtor=councilDebtor',
        'incomeHeld=incomeHeld',
        'customerDebtor=customerDebtor',
        'vat=9100',
        'bank=9001',
      ]),
    );
  });

  it('is exported as CSV that a spreadsheet cannot execute', () => {
    const posting: Posting = {
      entry: 'AAA/2026-05/adjustment/1',
      month: may,
      council,
      account: 'adjustments',
      code: '4,711',
      debitPence: 0,
      creditPence: 5404,
      about: '=HYPERLINK("x")',
      sources: ['fact-1', 'fact-2'],
    };
    expect(ledgerCsv([posting])).toBe(
      'month,entry,council,account,code,debitPence,creditPence,about,sources\r\n' +
        `2026-05,AAA/2026-05/adjustment/1,AAA,adjustments,"4,711",0,5404,"'=HYPERLINK(""x"")",fact-1 fact-2\r\n`,
    );
  });
});

describe('reconciling the accounts', () => {
  it('finds that statements, ledger and facts agree after any history', () => {
    fc.assert(
      fc.property(plot, (story) => {
        const { facts } = tell(story);
        const reconciled = reconcile(billingOf(facts)!, facts);
        expect(reconciled.ledgerBalances).toBe(true);
        expect([reconciled.statementsPence, reconciled.ledgerPence]).toEqual([
          reconciled.factsPence,
          reconciled.factsPence,
        ]);
        expect(reconciled.agrees).toBe(true);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it('finds that every posting names its facts, in the same order every time', () => {
    fc.assert(
      fc.property(plot, (story) => {
        const { facts } = tell(story);
        const billing = billingOf(facts)!;
        for (const month of [...billing.books.months.keys()].toSorted()) {
          const postings = postingsOf(billing, facts, month);
          expect(postings.filter(({ sources }) => sources.length === 0)).toEqual([]);
          const shuffled = facts.toSorted((one, other) => (one.id < other.id ? -1 : 1));
          expect(postingsOf(billingOf(shuffled)!, shuffled, month)).toEqual(postings);
        }
      }),
      { numRuns: runsOf(50) },
    );
  });

  it('finds a statement that was issued with other figures, and names the line', () => {
    const facts = charged();
    const billing = billingOf(facts)!;
    const { lines, totals } = billing.statement(council, may);
    const issued = (over: number): BillingFact => ({
      id: 'issued',
      position: 99n,
      council,
      event: {
        type: 'StatementIssued',
        effectiveOn: on,
        council,
        month: may,
        number: 'AAA/2026-05',
        lines: lines.map((line) => ({ ...line, amountPence: pence(line.amountPence + over) })),
        totals: { ...totals, closingPence: pence(totals.closingPence + over) },
        hash: 'x',
        reviewedBy: finance,
        by: manager,
      },
    });
    expect(reconcile(billing, [...facts, issued(0)]).agrees).toBe(true);
    expect(reconcile(billing, [...facts, issued(1)])).toMatchObject({
      agrees: false,
      differences: [
        {
          council: 'AAA',
          month: '2026-05',
          line: lines[0]!.key,
          because: 'issued at -£749.99, but its facts come to -£750.00',
        },
        { line: null, because: 'closingPence was issued as -£749.99, but its facts come to -£750.00' },
      ],
    });
  });

  it('finds a line that names a fact missing from the record', () => {
    const facts = charged();
    const billing = billingOf(facts)!;
    const lost = facts.find(({ event }) => event.type === 'ChargePaid')!;
    expect(
      reconcile(
        billing,
        facts.filter((each) => each !== lost),
      ).differences,
    ).toContainEqual(expect.objectContaining({ because: `it names ${lost.id}, which is not recorded` }));
  });

  it('covers every month that has a fact, even one recorded under a mistyped year', () => {
    const history = new History();
    history.found('AAA', '2026-05');
    history.stage('AAA', 'live', '2026-05-01');
    history.disburse('AAA', '2026-05-06', 100);
    history.close('2026-05');
    history.disburse('AAA', '2499-12-31', 70);
    history.close('2499-12');
    const billing = billingOf(history.facts)!;
    const { months, agrees } = reconcile(billing, history.facts);
    expect(months.map((each) => each.month)).toEqual(['2026-05', '2026-06', '2499-12', '2500-01']);
    expect(agrees).toBe(true);
    const late = billing.statement(council, month('2499-12'));
    expect(late.totals).toMatchObject({ openingPence: 100, disbursementsPence: 70, closingPence: 170 });
    // Two months, each at the cut of this statement and of the one before.
    expect([...drafting(billing, council, month('2499-12'))]).toHaveLength(4);
  });
});

describe('a read of all the books', () => {
  it('gives the same result when it is done in steps', () => {
    const history = new History();
    history.found('CAM', '2026-04');
    history.stage('CAM', 'live', '2026-04-01');
    history.rate('senior', '2026-04-01', 6000);
    for (let entry = 0; entry < 3 * factsAStep; entry += 1) {
      const made = timeEntry(`${entry}`, 6, caseWork('CAM', entry), 'senior');
      const on = calendarDate('2026-04-02');
      history.happen({ type: 'TimeRecorded', effectiveOn: on, officer: officerId('a.b'), ...made });
    }
    const { facts } = history;
    const fresh = () => billingOf(facts)!;
    const april = month('2026-04');
    const steps = [...fresh().accrual.inSteps(april, null)];
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(atOnce(fresh().accrual.inSteps(april, null)).totals).toEqual(fresh().accrual(april, null).totals);
    expect([...reconciling(fresh(), facts)].length).toBeGreaterThanOrEqual(6);
    expect(atOnce(reconciling(fresh(), facts))).toEqual(reconcile(fresh(), facts));
  });
});
