import { describe, expect, it } from '@jest/globals';
import { monthInShort, monthInWords } from '../words/days.js';
import { isMonth, monthsSince } from './months.js';
import { partsOf } from './statement.js';

const line = (key: string, kind: string, month: string, amountPence: number) => ({
  ...{ key, kind, month, amountPence, about: key, grade: null, minutes: null },
  ...{ working: '', sources: [], restsOn: [] },
});

const totals = {
  ...{ openingPence: 100, timePence: 20, poolSharesPence: 0, disbursementsPence: 0, incomeHeldPence: 0 },
  ...{ adjustmentsPence: 7, settledPence: -100, transferredPence: 0, closingPence: 27 },
};

describe('the sections of a statement', () => {
  const lines = [
    line('time/1', 'time', '2026-10', 20),
    line('late', 'time', '2026-09', 7),
    line('paid', 'settlement', '2026-10', -100),
  ];
  const parts = partsOf({ lines, totals, month: '2026-10' }, 'CAM', 'late');

  it('list the lines that each total adds up', () => {
    for (const { amountPence, lines: of } of parts)
      expect(of.reduce((sum, each) => sum + each.amountPence, 0)).toBe(amountPence);
    expect(parts.flatMap(({ lines: of }) => of)).toHaveLength(lines.length);
  });

  it('lead from the opening to the closing balance', () =>
    expect(parts.reduce((sum, { amountPence }) => sum + amountPence, totals.openingPence)).toBe(
      totals.closingPence,
    ));

  it('name the month of each late line, with the adjustments', () => {
    const late = parts
      .flatMap(({ name, lines: of }) => of.map((each) => ({ name, ...each })))
      .find(({ late: l }) => l);
    expect(late).toMatchObject({
      name: 'Adjustments and late entries',
      late: 'September 2026',
      isOpen: true,
    });
  });

  it('give each line its own address', () =>
    expect(parts[0]!.lines[0]!.href).toBe('/money/cam/2026-10/line?key=time%2F1'));
});

describe('the months without a statement', () => {
  it('are those after the latest one, even just after a month ended', () => {
    expect(monthsSince('2026-10', '2026-11')).toEqual(['2026-11']);
    expect(monthsSince('2026-10', '2026-12')).toEqual(['2026-12', '2026-11']);
    expect(monthsSince('2026-11', '2027-01')).toEqual(['2027-01', '2026-12']);
    expect(monthsSince('2026-11', '2026-11')).toEqual([]);
  });

  it('are listed for a year back if there is no statement', () => {
    const months = monthsSince(undefined, '2026-12');
    expect([months.length, months[0], months.at(-1)]).toEqual([12, '2026-12', '2026-01']);
  });
});

describe('a month', () => {
  it('is written in words', () => {
    expect(monthInWords('2026-10')).toBe('October 2026');
    expect(monthInShort('2026-09')).toBe('Sep 2026');
  });

  it.each(['2026-13', '2026-1', 'march', ''])('cannot be "%s"', (text) => expect(isMonth(text)).toBe(false));
});
