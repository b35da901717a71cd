import { describe, expect, it } from '@jest/globals';
import { dueInWords, owedInWords, owingNow, owingOf, willOweInWords } from './owing.js';

const statement = (closingPence: number, paidOnItPence = 0, countedPence = 0) => ({
  totals: { closingPence, settledPence: -countedPence },
  settledPence: paidOnItPence,
});
const said = (closingPence: number, paidPence = 0) =>
  owedInWords(owingOf(statement(closingPence, paidPence)), 'October 2026');

describe('what a council owed by a statement', () => {
  it.each([
    [12_000, 0, 'owed £120.00 at the end of October 2026'],
    [12_000, 12_000, 'owed £120.00 at the end of October 2026, and has paid it'],
    [12_000, 5_000, 'owed £120.00 at the end of October 2026, and has paid £50.00 of it: £70.00 is due'],
    [12_000, 12_100, 'owed £120.00 at the end of October 2026, and has paid £121.00: £1.00 more than that'],
    [0, 0, 'owed nothing at the end of October 2026'],
    [0, 500, 'owed nothing at the end of October 2026, and has paid £5.00 since'],
    [-500, 0, 'had paid £5.00 ahead at the end of October 2026'],
    [-500, -500, 'had paid £5.00 ahead at the end of October 2026, and was paid back £5.00'],
  ])('with %d pence at its end and %d paid since is said in words', (closing, paid, words) =>
    expect(said(closing, paid)).toBe(words),
  );

  it('is in the future tense before it is issued', () => {
    expect(willOweInWords(owingOf(statement(100)), 'November 2026')).toBe(
      'will owe £1.00 at the end of November 2026',
    );
    expect(willOweInWords(owingOf(statement(-100)), 'November 2026')).toBe(
      'will have paid £1.00 ahead at the end of November 2026',
    );
  });
});

describe('what a council owes today', () => {
  it('is the closing balance of the latest statement, less what was paid afterwards', () => {
    // 100 owed in September; paid in October, so counted by October's statement; 30 paid on it since.
    const now = owingNow([statement(100, 100), statement(80, 30, 100)]);
    expect(now).toEqual({ closingPence: 80, paidPence: 30, duePence: 50 });
  });

  it('is reduced by what is paid late on an earlier statement', () =>
    expect(owingNow([statement(100, 100), statement(180)])?.duePence).toBe(80));

  it('is not known before a statement is issued', () =>
    expect(owingNow([{ totals: null, settledPence: 0 }])).toBeNull());
});

describe('what the councils owe together', () => {
  const book = (name: string, pence: number) => ({ council: { name }, owing: owingOf(statement(pence)) });

  it('names each council that owes', () =>
    expect(dueInWords([book('Cambridge', 1200), book('Ely', 0), book('Histon', 300)])).toBe(
      '£15.00 is owed by the latest statements: Cambridge £12.00, Histon £3.00.',
    ));

  it('is nothing if each has paid, or has no statement', () =>
    expect(dueInWords([book('Cambridge', 0), { council: { name: 'Ely' }, owing: null }])).toBe(
      'No council owes anything by its latest statement.',
    ));
});
