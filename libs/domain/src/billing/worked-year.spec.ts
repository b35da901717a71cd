import { beforeAll, describe, expect, it } from '@jest/globals';
import { councils, history, issuedThen, live, year } from '../../test/worked-year.js';
import { month } from '../cost-recovery/month.js';
import { reconcile } from '../ledger/index.js';
import { councilCode } from '../values.js';
import { billingOf } from './index.js';

/**
 * A year of two councils, three from 16 June 2026, worked out beforehand. In pence; how each figure comes about:
 *
 * Time. A senior costs 5,400 an hour, 5,700 from 16 October. Each month CAM 600 minutes (54,000, then 57,000), SCA
 * 400 (36,000, then 38,000), HUN 300 (27,000, then 28,500). October: CAM 300 minutes on the 10th and 300 on the 20th
 * (27,000 + 28,500), SCA on the 20th, HUN on the 10th.
 *
 * Policy pool, 900,000 on the 1st. April and May 3:2. From 1 June 3:2:1, by days: in June 90:60:15, which is
 * 490,909.09, 327,272.73 and 81,818.18. From 1 October by hours, 600:400:300: 415,384.62, 276,923.08, 207,692.31.
 *
 * Systems pool, 100,000 on the 15th by people: 145,700, 162,100, 180,800. April and May 47,335.93 and 52,664.07;
 * June by days 36,589.65, 40,708.19 and 22,702.16; then 29,819.89, 33,176.42 and 37,003.68.
 *
 * Late. In May 90 minutes of SCA for 28 April (8,100). CAM's 120 minutes of 14 July (10,800) were SCA's: reversed and
 * recorded anew in August. In December 130 minutes of CAM for 25 November (12,350), which makes November's hours
 * 730:400:300 and its policy shares 459,441, 251,748 and 188,811: 44,056 more, 25,175 and 18,881 less.
 *
 * Income. CAM invoices 125,000 and VAT of 25,000; 100,000 comes in May (83,333 of it net), 20,000 in June after
 * 25,000 and VAT were credited (16,667 net). SCA's fees are held: 52,800 in April, 25,800 of it back in September.
 * HUN's are passed on and are on no statement.
 *
 * Besides. HUN's survey, 32,000 in August. SCA disputes its June time; 9,000 is let off in August. CAM and SCA settle
 * April in May.
 *
 * True-up. Systems by people and days of the year (365, 365, 289): 387,712, 431,352, 380,936, less 399,642, 444,620,
 * 355,738. Policy from June to September 3:2:1 by days (122, 122, 107): 1,837,657, 1,225,105, 537,238, less 1,840,909,
 * 1,227,273, 531,818. From October by hours (3,730, 2,400, 1,800): 2,539,975, 1,634,300, 1,225,725, less 2,536,366,
 * 1,636,363, 1,227,271. Together CAM -11,573, SCA -17,499, HUN 29,072.
 */
const expected = `
    month     opening    time   pools   disb   income     adj  settled   closing
  CAM
    2026-04         0   54000  587336      0        0       0        0    641336
    2026-05    641336   54000  587336      0   -83333       0  -641336    558003
    2026-06    558003   54000  527499      0   -16667       0        0   1122835
    2026-07   1122835   64800  479820      0        0       0        0   1667455
    2026-08   1667455   54000  479820      0        0  -10800        0   2190475
    2026-09   2190475   54000  479820      0        0       0        0   2724295
    2026-10   2724295   55500  445205      0        0       0        0   3225000
    2026-11   3225000   57000  445205      0        0       0        0   3727205
    2026-12   3727205   57000  445205      0        0   56406        0   4285816
    2027-01   4285816   57000  445205      0        0       0        0   4788021
    2027-02   4788021   57000  445205      0        0       0        0   5290226
    2027-03   5290226   57000  445205      0        0  -11573        0   5780858
  SCA
    2026-04         0   36000  412664      0   -52800       0        0    395864
    2026-05    395864   36000  412664      0        0    8100  -395864    456764
    2026-06    456764   36000  367981      0        0       0        0    860745
    2026-07    860745   36000  333176      0        0       0        0   1229921
    2026-08   1229921   36000  333176      0        0    1800        0   1600897
    2026-09   1600897   36000  333176      0    25800       0        0   1995873
    2026-10   1995873   38000  310099      0        0       0        0   2343972
    2026-11   2343972   38000  310099      0        0       0        0   2692071
    2026-12   2692071   38000  310099      0        0  -25175        0   3014995
    2027-01   3014995   38000  310099      0        0       0        0   3363094
    2027-02   3363094   38000  310099      0        0       0        0   3711193
    2027-03   3711193   38000  310099      0        0  -17499        0   4041793
  HUN
    2026-04         0       0       0      0        0       0        0         0
    2026-05         0       0       0      0        0       0        0         0
    2026-06         0   27000  104520      0        0       0        0    131520
    2026-07    131520   27000  187004      0        0       0        0    345524
    2026-08    345524   27000  187004  32000        0       0        0    591528
    2026-09    591528   27000  187004      0        0       0        0    805532
    2026-10    805532   27000  244696      0        0       0        0   1077228
    2026-11   1077228   28500  244696      0        0       0        0   1350424
    2026-12   1350424   28500  244696      0        0  -18881        0   1604739
    2027-01   1604739   28500  244696      0        0       0        0   1877935
    2027-02   1877935   28500  244696      0        0       0        0   2151131
    2027-03   2151131   28500  244696      0        0   29072        0   2453399
`;

beforeAll(live);

const CAM = councilCode('CAM');

describe('a year worked out beforehand', () => {
  it('comes to the same, to the penny', () => {
    const { statement } = billingOf(history.facts)!;
    const rows = councils.flatMap((council) => [
      `  ${council}`,
      ...year.map((each) => {
        const it = statement(councilCode(council), each).totals;
        const columns = [
          [it.openingPence, 9],
          [it.timePence, 7],
          [it.poolSharesPence, 7],
          [it.disbursementsPence, 6],
          [it.incomeHeldPence, 8],
          [it.adjustmentsPence, 7],
          [it.settledPence, 8],
          [it.closingPence, 9],
        ] as const;
        return `    ${each} ${columns.map(([amount, width]) => String(amount).padStart(width)).join(' ')}`;
      }),
    ]);
    expect(rows.join('\n')).toBe(expected.trimEnd().split('\n').slice(2).join('\n'));
  });

  it('agrees with its ledger and its facts', () => {
    const billing = billingOf(history.facts)!;
    expect(reconcile(billing, history.facts)).toMatchObject({
      agrees: true,
      // The three closing balances, and no more.
      statementsPence: 5_780_858 + 4_041_793 + 2_453_399,
    });
  });

  it('leaves every statement as it was when its month was closed', () => {
    const { statement } = billingOf(history.facts)!;
    for (const council of councils)
      for (const each of year)
        expect(statement(councilCode(council), each).lines).toEqual(issuedThen.get(`${council}/${each}`));
  });

  it('shows what came late with the month that it came late for', () => {
    const { statement } = billingOf(history.facts)!;
    const late = statement(CAM, month('2026-12')).lines.filter((line) => line.month !== '2026-12');
    expect(
      late.map(({ kind, month: of, amountPence, working }) => ({ kind, of, amountPence, working })),
    ).toEqual([
      {
        kind: 'time',
        of: '2026-11',
        amountPence: 12_350,
        working: '2026-11 came to £570.00, and now to £693.50',
      },
      {
        kind: 'poolShare',
        of: '2026-11',
        amountPence: 44_056,
        working: '2026-11 came to £4153.85, and now to £4594.41',
      },
    ]);
  });
});
