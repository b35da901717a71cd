import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../dates.js';
import { englandFees, withNewTable } from './fee-book.js';
import { feeFor } from './fee-for.js';
import type { FeeProposal } from './proposal.js';
import { type CouncilFeeRow, listedFees, tariffOn } from './tariff.js';
import { pounds } from './values.js';

const row = (council: string, startsOn: string, amount: number, lastDay?: string): CouncilFeeRow => ({
  council,
  code: 'hh.single',
  startsOn: calendarDate(startsOn),
  ...(lastDay ? { lastDay: calendarDate(lastDay) } : {}),
  amountPence: pounds(amount),
  source: 'Council resolution',
  confidence: 'V',
});

const rows = [
  row('CAM', '2026-06-01', 600),
  row('CAM', '2026-08-01', 650, '2026-09-30'),
  row('SCA', '2026-06-01', 700),
];
const householder = (council: string): FeeProposal => ({ type: 'pp.full.householder', council });

describe("a council's own fees", () => {
  it.each([
    ['CAM', '2026-05-31', 548, 'England', '2026-04-01'],
    ['CAM', '2026-06-01', 600, 'CAM', '2026-06-01'],
    ['CAM', '2026-08-01', 650, 'CAM', '2026-08-01'],
    ['CAM', '2026-10-01', 600, 'CAM', '2026-06-01'],
    ['SCA', '2026-06-01', 700, 'SCA', '2026-06-01'],
    ['HUN', '2026-06-01', 548, 'England', '2026-04-01'],
  ])('%s on %s charges %d, from the table of %s', (council, day, amount, of, startsOn) => {
    expect(feeFor(householder(council), calendarDate(day), rows)).toMatchObject({
      totalPence: amount * 100,
      lines: [{ table: { of, startsOn } }],
    });
  });

  it('leave the other lines unchanged', () => {
    const proposal: FeeProposal = { type: 'pp.full', council: 'CAM', development: { newHomes: 1 } };
    expect(feeFor(proposal, calendarDate('2026-06-01'), rows)).toMatchObject({ totalPence: 61_000 });
  });

  it('are refused if a row is not an amount for a known line', () => {
    const bad = { ...row('CAM', '2027-06-01', 600), amountPence: -1 } as unknown as CouncilFeeRow;
    expect(feeFor(householder('CAM'), calendarDate('2027-06-01'), [bad])).toMatchObject({
      outcome: 'cannot say',
      problems: [{ code: 'unusable-council-table' }],
    });
  });

  it('are listed beside those of England', () => {
    const day = calendarDate('2026-06-01');
    const listed = listedFees(tariffOn(englandFees.at(-1)!, day, 'CAM', rows));
    expect(listed.filter((it) => it.table.of === 'CAM').map((it) => it.code)).toEqual(['hh.single']);
  });
});

it("a council's own fees show what a table would cost before it is adopted", () => {
  const startsOn = calendarDate('2027-04-01');
  const proposed = withNewTable(englandFees, startsOn, 'A proposal', {
    'hh.single': { amountPence: pounds(570), source: 'A proposal', confidence: 'D' },
  });
  const before = feeFor({ type: 'pp.full.householder' }, calendarDate('2027-03-31'), [], proposed);
  const after = feeFor({ type: 'pp.full.householder' }, startsOn, [], proposed);
  expect(before).toMatchObject({ totalPence: 54_800 });
  expect(after).toMatchObject({ totalPence: 57_000, confidence: 'D', gaps: [] });
});
