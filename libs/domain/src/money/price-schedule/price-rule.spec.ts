import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '#legislation';
import { specify } from '../../../test/given.js';
import { councilCode, pence } from '../../values.js';
import {
  goesByCost,
  type PriceFacts,
  type PriceRule,
  type PriceScheduleEvent,
  priceSchedule,
  workedOn,
} from './index.js';

const council = councilCode('CAM');
const april = calendarDate('2026-04-01');
const key = { service: 'preApplication', level: 'meeting', scale: 'minor' } as const;
const larger = { ...key, scale: 'major' } as const;
const vat: PriceScheduleEvent = {
  type: 'VatCodeSet',
  effectiveOn: april,
  council,
  vatCode: 'S',
  ratePerTenThousand: 2_000,
};
const set = (rule: PriceRule, of: typeof key | typeof larger = key): PriceScheduleEvent => ({
  type: 'PriceSet',
  effectiveOn: april,
  council,
  ...of,
  price: { rule },
  vatCode: 'S',
});
const worked = (rule: PriceRule, facts: PriceFacts = {}, others: readonly PriceScheduleEvent[] = []) =>
  workedOn([vat, ...others, set(rule)], key, facts, april);

const amount = (pounds: number) => ({ of: 'amount', pence: pence(pounds * 100) }) as const;
const quarterOfFee = { of: 'statutory fee', perTenThousand: 2_500 } as const;
const threeQuartersOfCost = { of: 'full cost', perTenThousand: 7_500 } as const;
/** 100 minutes of a senior planner at £54 an hour, and 45 of a designer at £72. */
const timeSpent = {
  fullCost: {
    costPence: pence(14_400),
    sum: [
      {
        ...{ grade: 'senior', specialism: null, minutes: 100, hourlyRatePence: 5_400, rate: 'r1' },
        amountPence: 9_000,
      },
      {
        ...{ grade: 'senior', specialism: 'design', minutes: 45, hourlyRatePence: 7_200, rate: 'r2' },
        amountPence: 5_400,
      },
    ],
  },
};
const perHome = {
  of: 'items',
  item: 'homes',
  bands: [
    { upTo: 1, pence: pence(20_000), per: 'band' },
    { upTo: 9, pence: pence(15_000), per: 'item' },
    { upTo: null, pence: pence(250_000), per: 'band' },
  ],
} as const;

/** Made-up prices of the shapes that councils publish. */
const rows: readonly (readonly [string, PriceRule, PriceFacts, net: number, vat: number])[] = [
  ['an amount, tax on top', { of: amount(100), vat: 'on top' }, {}, 10_000, 2_000],
  ['an amount, tax inside', { of: amount(120), vat: 'inside' }, {}, 10_000, 2_000],
  ['an odd amount, tax inside', { of: amount(100), vat: 'inside' }, {}, 8_333, 1_667],
  [
    'a quarter of the statutory fee',
    { of: quarterOfFee, vat: 'on top' },
    { statutoryFeePence: pence(54_800) },
    13_700,
    2_740,
  ],
  [
    'a quarter of the statutory fee, at least £150',
    { of: quarterOfFee, vat: 'on top', leastPence: pence(15_000) },
    { statutoryFeePence: pence(54_800) },
    15_000,
    3_000,
  ],
  [
    'a quarter of the statutory fee, at most £5,000',
    { of: quarterOfFee, vat: 'on top', mostPence: pence(500_000) },
    { statutoryFeePence: pence(3_257_800) },
    500_000,
    100_000,
  ],
  [
    'three quarters of the cost of the time',
    { of: threeQuartersOfCost, vat: 'on top' },
    timeSpent,
    10_800,
    2_160,
  ],
  [
    'three quarters of the cost of the time, tax inside, at least £150',
    { of: threeQuartersOfCost, vat: 'inside', leastPence: pence(15_000) },
    timeSpent,
    12_500,
    2_500,
  ],
  ['one home', { of: perHome, vat: 'on top' }, { items: 1 }, 20_000, 4_000],
  ['nine homes, priced each', { of: perHome, vat: 'on top' }, { items: 9 }, 135_000, 27_000],
  ['ten homes, priced as a band', { of: perHome, vat: 'on top' }, { items: 10 }, 250_000, 50_000],
  [
    'half for a charity, then a quarter of the rest for a parish',
    {
      of: amount(200),
      vat: 'on top',
      reductions: [
        { name: 'charity', perTenThousand: 5_000 },
        { name: 'parish', perTenThousand: 2_500 },
      ],
    },
    { reductions: ['parish', 'charity'] },
    7_500,
    1_500,
  ],
];

describe('a price calculated by a rule', () => {
  it.each(rows)('is correct for: %s', (_, rule, facts, netPence, vatPence) => {
    expect(worked(rule, facts)).toMatchObject({ netPence, vatPence, grossPence: netPence + vatPence });
  });

  it('may be half of another line', () => {
    const half = { of: { of: 'another price', key: larger, perTenThousand: 5_000 }, vat: 'on top' } as const;
    expect(worked(half, {}, [set({ of: amount(900), vat: 'on top' }, larger)])).toMatchObject({
      netPence: 45_000,
    });
    expect(worked(half)).toMatchObject({ cannot: expect.stringContaining('no price for') });
    const back = { of: { of: 'another price', key, perTenThousand: 5_000 }, vat: 'on top' } as const;
    expect(worked(half, {}, [set(back, larger)])).toMatchObject({
      cannot: expect.stringContaining('itself a share of this price'),
    });
  });

  const atCost: PriceScheduleEvent = {
    ...{ type: 'PriceSet', effectiveOn: april, council, ...larger, price: 'fullCost', vatCode: 'S' },
  };
  const halfOfLarger = {
    of: { of: 'another price', key: larger, perTenThousand: 5_000 },
    vat: 'on top',
  } as const;
  it('may be a share of a line charged at full cost, and shows the time', () => {
    const found = worked(halfOfLarger, timeSpent, [atCost]);
    expect(found).toMatchObject({ netPence: 7_200, vatPence: 1_440 });
    expect(workedOn([vat, atCost], larger, timeSpent, april)).toMatchObject({
      netPence: 14_400,
      steps: [{ words: expect.stringContaining('45 minutes of design at £72.00 an hour, £54.00') }, {}],
    });
  });

  it('may be a share of full cost with the tax included', () =>
    expect(worked({ ...halfOfLarger, vat: 'inside' }, timeSpent, [atCost])).toMatchObject({
      grossPence: 8_640,
    }));

  it.each<[string, readonly PriceScheduleEvent[], boolean]>([
    ['an amount', [set({ of: amount(1), vat: 'on top' })], false],
    ['a share of the cost of the time', [set({ of: threeQuartersOfCost, vat: 'on top' })], true],
    ['a share of a line at full cost', [atCost, set(halfOfLarger)], true],
    ['a share of an amount', [set({ of: amount(1), vat: 'on top' }, larger), set(halfOfLarger)], false],
    ['a line that refers to itself', [set(halfOfLarger, larger), set(halfOfLarger)], false],
  ])('says whether it depends on the cost of time: %s', (_, events, goes) =>
    expect(goesByCost([vat, ...events], key, april)).toBe(goes),
  );

  it.each<[string, PriceRule, number]>([
    ['a tenth', { of: amount(100), vat: 'on top', kept: { perTenThousand: 1_000 } }, 1_200],
    ['£50', { of: amount(100), vat: 'inside', kept: { pence: pence(5_000) } }, 5_000],
    ['at most what was paid', { of: amount(10), vat: 'inside', kept: { pence: pence(5_000) } }, 1_000],
    ['nothing, if the rule does not say', { of: amount(100), vat: 'on top' }, 0],
  ])('keeps %s if the application is returned', (_, rule, kept) =>
    expect(worked(rule)).toMatchObject({ keptWhenReturnedPence: kept }),
  );

  it('says which missing fact it depends on', () => {
    expect(worked({ of: perHome, vat: 'on top' })).toMatchObject({
      cannot: expect.stringContaining('items'),
    });
    expect(worked({ of: quarterOfFee, vat: 'on top' })).toMatchObject({
      cannot: expect.stringContaining('statutoryFeePence'),
    });
    expect(worked({ of: threeQuartersOfCost, vat: 'on top' })).toMatchObject({
      cannot: expect.stringContaining('caseId'),
    });
    expect(worked({ of: amount(1), vat: 'on top' }, { reductions: ['friend'] })).toMatchObject({
      cannot: expect.stringContaining('friend'),
    });
  });

  it('adds up line by line for any rule', () =>
    fc.assert(
      fc.property(
        fc.nat(5_000_000),
        fc.nat(20_000),
        fc.nat(10_000),
        fc.constantFrom('on top', 'inside'),
        (fee, share, off, inOrOut) => {
          const rule: PriceRule = {
            of: { of: 'statutory fee', perTenThousand: share },
            vat: inOrOut,
            leastPence: pence(10_000),
            mostPence: pence(1_000_000),
            reductions: [{ name: 'charity', perTenThousand: off }],
          };
          const found = worked(rule, { statutoryFeePence: pence(fee), reductions: ['charity'] });
          if (!found || 'cannot' in found) throw new Error('It has a price.');
          const sum = found.steps.reduce((total, { amountPence }) => total + amountPence, 0);
          expect(sum).toBe(found.grossPence);
          expect(found.netPence + found.vatPence).toBe(found.grossPence);
          expect(found.grossPence).toBeGreaterThanOrEqual(10_000);
          expect(found.grossPence).toBeLessThanOrEqual(1_200_000);
        },
      ),
    ));
});

describe('setting a price rule', () => {
  const given = specify(priceSchedule);
  const setRule = (rule: PriceRule) =>
    ({ type: 'SetPrice', council, from: april, ...key, price: { rule }, vatCode: 'S' }) as const;

  it('is recorded, and may be repeated', () => {
    const rule = { of: perHome, vat: 'inside' } as const;
    given(vat).when(setRule(rule)).expect(set(rule));
    given(vat, set(rule)).when(setRule(rule)).expectNothing();
  });

  it.each<[string, PriceRule]>([
    [
      'a minimum above the maximum',
      { of: amount(1), vat: 'on top', leastPence: pence(2), mostPence: pence(1) },
    ],
    [
      'bands out of order',
      { of: { ...perHome, bands: [perHome.bands[1], perHome.bands[0]] }, vat: 'on top' },
    ],
    [
      'an open-ended band before another',
      { of: { ...perHome, bands: [perHome.bands[2], perHome.bands[0]] }, vat: 'on top' },
    ],
    ['no bands', { of: { ...perHome, bands: [] }, vat: 'on top' }],
    ['a negative share', { of: { of: 'statutory fee', perTenThousand: -1 }, vat: 'on top' }],
    [
      'a reduction of more than the whole',
      { of: amount(1), vat: 'on top', reductions: [{ name: 'a', perTenThousand: 10_001 }] },
    ],
  ])('is refused with %s', (_, rule) =>
    given(vat).when(setRule(rule)).expectRejection('price-rule-unusable'),
  );
});
