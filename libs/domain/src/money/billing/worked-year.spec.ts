import { beforeAll, describe, expect, it } from '@jest/globals';
import { asInSpreadsheet, handWorkedStatements } from '../../../../../test/worked-year/hand-worked.js';
import { councils, history, issuedThen, live, year } from '../../../test/worked-year.js';
import { councilCode } from '../../values.js';
import { month } from '../cost-recovery/month.js';
import { reconcile } from '../ledger/index.js';
import { billingOf } from './index.js';

beforeAll(live);

const CAM = councilCode('CAM');

/** The same year as `docs/worked-year` and the spec over HTTP, by facts alone. */
describe('a year calculated by hand', () => {
  it('gives the same figures, to the penny', () => {
    const { statement } = billingOf(history.facts)!;
    const totals = councils.flatMap((council) =>
      year.map((each) => asInSpreadsheet(council, each, { ...statement(councilCode(council), each).totals })),
    );
    expect(totals).toEqual(handWorkedStatements);
  });

  it('matches its ledger and its facts', () => {
    const billing = billingOf(history.facts)!;
    expect(reconcile(billing, history.facts)).toMatchObject({
      agrees: true,
      // Only the three closing balances.
      statementsPence: 5_780_858 + 3_190_048 + 2_453_399,
    });
  });

  it('never changes a statement after its month was closed', () => {
    const { statement } = billingOf(history.facts)!;
    for (const council of councils)
      for (const each of year)
        expect(statement(councilCode(council), each).lines).toEqual(issuedThen.get(`${council}/${each}`));
  });

  it('shows late entries with the month to which they belong', () => {
    const { statement } = billingOf(history.facts)!;
    const late = statement(CAM, month('2026-12')).lines.filter((line) => line.month !== '2026-12');
    expect(
      late.map(({ kind, month: of, amountPence, working }) => ({ kind, of, amountPence, working })),
    ).toEqual([
      {
        kind: 'time',
        of: '2026-11',
        amountPence: 12_350,
        working: '2026-11 was £570.00 and is now £693.50: 730 minutes at £57.00 an hour',
      },
      {
        kind: 'poolShare',
        of: '2026-11',
        amountPence: 44_056,
        working:
          '2026-11 was £4153.85 and is now £4594.41: £4594.41 of £9000.00 by hours (730 of 1430 minutes)',
      },
    ]);
  });
});
