import { describe, expect, it } from '@jest/globals';
import { type LedgerShown, ledgerShown } from './ledger.js';

type Posting = LedgerShown['postings'][number];

const side = (entry: string, account: string, over: number, about: string, code = account): Posting => ({
  ...{ entry, account, code, about },
  ...{ debitPence: Math.max(0, over), creditPence: Math.max(0, -over) },
});

/** An hour of work, and a fee. */
const postings: readonly Posting[] = [
  side('CAM/2026-10/time/1/senior', 'councilDebtor', 5_986, '26/00062/FUL'),
  side('CAM/2026-10/time/1/senior', 'staffCostRecovery', -5_986, '26/00062/FUL', '4711'),
  side('fact-1', 'bank', 54_800, 'S/00039/26/HFUL'),
  side('fact-1', 'incomeHeld', -54_800, 'S/00039/26/HFUL'),
  side('fact-2', 'customerDebtor', 14_400, 'CAM/INV/2026/00028'),
  side('fact-2', 'incomeHeld', -12_000, 'CAM/INV/2026/00028'),
  side('fact-2', 'vat', -2_400, 'CAM/INV/2026/00028'),
];

const shown = (of: Partial<LedgerShown> = {}, closingPence = 105_986) =>
  ledgerShown({
    ...{ postings, month: '2026-10', council: { code: 'CAM', name: 'Cambridge' } },
    statement: {
      ...{ number: 'CAM/2026-10', totals: { openingPence: 100_000, closingPence } },
      lines: [{ key: 'time/1/senior', about: '26/00062/FUL', grade: 'senior' }],
    },
    ...of,
  });

describe('a month of the ledger', () => {
  it('says first whether debits and credits are equal', () => {
    expect(shown()).toMatchObject({
      sentence: 'Debits and credits of October 2026 are equal: £751.86 each, in 3 entries.',
      ...{ isBalanced: true, debitPence: 75_186, creditPence: 75_186 },
    });
    expect(shown({ postings: postings.slice(1) })).toMatchObject({
      ...{ sentence: 'Debits and credits of October 2026 differ by £59.86.', isBalanced: false },
    });
    expect(shown({ postings: [] }).sentence).toBe('The ledger has no entry for October 2026.');
  });

  it.each([
    [105_986, true, 'The ledger adds £59.86 to what Cambridge owes, as statement CAM/2026-10 does.'],
    [
      105_985,
      false,
      'The ledger adds £59.86 to what Cambridge owes, but statement CAM/2026-10 changes it by £59.85.',
    ],
  ])('is compared with its statement, which closes with %d', (closingPence, isAsStated, added) =>
    expect(shown({}, closingPence)).toMatchObject({ isAsStated, added }),
  );

  it('says that it takes from the debt what was paid', () =>
    expect(shown({ postings: [side('CAM/2026-10/s', 'councilDebtor', -100, 'BACS')] }, 99_900)).toMatchObject(
      {
        ...{ isAsStated: true, added: expect.stringContaining('takes £1.00 from what Cambridge owes, as') },
      },
    ));

  it('has the sums of the accounts in their order, with the code of the council, and unknown ones last', () => {
    const more = [...postings, side('fact-3', 'escrow', 5, ''), side('fact-3', 'bank', -5, '')];
    expect(shown({ postings: more }).sums.map(({ account, overPence }) => [account, overPence])).toEqual([
      ['Owed by the council', 5_986],
      ['Owed by customers', 14_400],
      ['Bank', 54_795],
      ['Income held for the council', -66_800],
      ['VAT', -2_400],
      ['Cost of time recovered (4711)', -5_986],
      ['escrow', 5],
    ]);
  });

  it('leads from an entry to the line or the case that it comes from', () =>
    expect(shown().entries.map(({ about, href, sides }) => [about, href, sides.length])).toEqual([
      ['26/00062/FUL, senior', '/money/cam/2026-10/line?key=time%2F1%2Fsenior', 2],
      ['S/00039/26/HFUL', '/cases/cam/S-00039-26-HFUL', 2],
      ['CAM/INV/2026/00028', null, 3],
    ]));
});
