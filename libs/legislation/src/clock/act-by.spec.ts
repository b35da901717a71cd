import { describe, expect, it } from '@jest/globals';
import { calendarDate as day } from '../dates.js';
import { readCorrections } from '../law/corrections.js';
import { actByDay } from './act-by.js';

describe('the day to act by', () => {
  it.each([
    ['2026-12-07', '2026-11-30'],
    ['2026-12-24', '2026-12-17'],
    ['2027-01-04', '2026-12-23'],
    ['2027-01-12', '2027-01-05'],
    ['2026-12-06', '2026-11-30'],
  ])('is five working days before the last day %s: %s', (lastDay, actBy) =>
    expect(actByDay(day(lastDay)).value).toBe(actBy),
  );

  it('names the rule, in words and as a calculation', () =>
    expect(actByDay(day('2026-12-07')).because).toMatchObject({
      rule: 'Five working days are left before the last day, for somebody else to review and sign.',
      steps: ['5 working days before 2026-12-07 is 2026-11-30.'],
      row: { table: 'review-days', councilRow: false },
    }));

  it("follows the council's own period if it has set one", () => {
    const read = readCorrections({
      'review-days': [
        {
          key: 'review-days',
          from: '2026-12-01',
          rule: 'Two working days are enough here.',
          workingDays: 2,
          source: 'Scheme of delegation',
          confidence: 'V',
        },
      ],
    });
    if (!('corrections' in read)) throw new Error(read.faults.join('; '));
    const answer = actByDay(day('2026-12-07'), read.corrections);
    expect([answer.value, answer.because.row.councilRow]).toEqual(['2026-12-03', true]);
    expect(actByDay(day('2026-11-30'), read.corrections).value).toBe('2026-11-23');
  });
});
