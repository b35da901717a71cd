import { describe, expect, it } from '@jest/globals';
import { Templates } from '../page/templates.js';
import { reconciledShown } from './reconciled.js';

const month = {
  ...{ council: 'CAM', month: '2026-10', statementPence: 100, ledgerPence: 100, issuedPence: 100 },
  agrees: true,
};
const difference = { council: 'CAM', month: '2026-10', line: 'time/1', because: 'issued at £1.01' };
const shown = (months: object, ...differences: (typeof difference | object)[]) =>
  reconciledShown(
    {
      months: [{ ...month, ...months }],
      differences: differences.map((each) => ({ ...difference, ...each })),
    },
    { council: 'CAM', month: '2026-10', keys: ['time/1'] },
  );

describe('whether statement, ledger and facts of a month agree', () => {
  it('is said if they do, even if other months differ', () =>
    expect(shown({}, { month: '2026-09' }, { council: 'SCA' })).toEqual({
      ...{ agrees: true, sentence: 'Statement, ledger and facts agree.', differences: [] },
    }));

  it('is said not to be known if the API did not answer in time', () =>
    expect(reconciledShown('later', { council: 'CAM', month: '2026-10', keys: [] })!.sentence).toMatch(
      /cannot be shown now\. Everything else on this page is complete\.$/,
    ));

  it('is not known of a month that is still open', () => expect(shown({ month: '2026-11' })).toBeNull());

  it.each([
    [{ issuedPence: 101 }, [{}], 'Statement and facts differ by £0.01 on 1 line.'],
    [{ issuedPence: 99 }, [{}, { line: 'time/2' }], 'Statement and facts differ by £0.01 on 2 lines.'],
    [{ ledgerPence: 90 }, [{ line: null }], 'Statement and ledger differ by £0.10.'],
    [{}, [{}], 'Statement, ledger and facts do not agree on 1 line.'],
    [{}, [{ council: null, month: null, line: null }], 'Statement, ledger and facts do not agree.'],
  ])('is said of %j with the differences %j', (months, differences, words) =>
    expect(shown(months, ...differences)).toMatchObject({ agrees: false, sentence: words }),
  );

  it('names each difference, and leads to its line if the statement has it', () =>
    expect(shown({}, {}, { line: 'time/2', because: 'it names no fact' })!.differences).toEqual([
      { because: 'issued at £1.01', href: '/money/cam/2026-10/line?key=time%2F1' },
      { because: 'it names no fact', href: null },
    ]));

  it('is drawn in red with the line if they do not', () => {
    const pages = new Templates();
    const drawn = (reconciled: ReturnType<typeof shown>) => pages.draw('money/reconciled', { reconciled });
    expect(drawn(shown({ issuedPence: 101 }, {}))).toMatch(
      /<p class="govuk-error-message">Statement and facts differ by £0\.01 on 1 line\.<\/p>[\s\S]*<a class="govuk-link" href="\/money\/cam\/2026-10\/line\?key=time%2F1">issued at £1\.01<\/a>/,
    );
    expect(drawn(shown({}))).not.toContain('govuk-error-message');
  });
});
