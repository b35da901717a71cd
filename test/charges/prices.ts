import { describe, expect, it } from '@jest/globals';
import { finance } from '../worked-year/acts.js';
import { agreement, cam, desk, done, from, post, read, refused } from './finance-office.js';

describe('prices', () => {
  it('are the council’s own, with the tax of their code', async () => {
    const { prices } = await read('prices');
    expect(prices).toContainEqual({
      ...desk,
      price: { netPence: 10_000 },
      vatCode: 'S',
      ratePerTenThousand: 2000,
      from,
    });
    expect(prices).toContainEqual({
      ...agreement,
      price: 'fullCost',
      vatCode: 'Z',
      ratePerTenThousand: 0,
      from,
    });
  });
  it('need a tax code that is in force', () =>
    refused('unknown-vat-code', finance, `${cam}/prices`, { ...desk, netPence: 1, vatCode: 'X', from }));
});

describe('a price by rule', () => {
  const key = { service: 'preApplication', level: 'written', scale: 'homes' };
  const rule = {
    shareOfStatutoryFee: 2_500,
    leastPence: 15_000,
    mostPence: 300_000,
    vatInside: true,
    reductions: [{ name: 'parish council', perTenThousand: 5_000 }],
    keptPerTenThousand: 1_000,
  };
  const quote = (body: object) => post(finance, `${cam}/prices/quote`, body);

  it('is quoted with its calculation, its tax and the amount kept', async () => {
    await done(finance, `${cam}/prices`, { ...key, rule, vatCode: 'S', from });
    const { status, body } = await quote({
      ...key,
      statutoryFeePence: 610_000,
      reductions: ['parish council'],
    });
    expect(status).toBe(200);
    // A quarter of £6,100 is £1,525, half of that £762.50, a sixth of which is tax.
    expect(body).toMatchObject({ netPence: 63_542, vatPence: 12_708, grossPence: 76_250 });
    expect(body.keptWhenReturnedPence).toBe(7_625);
    expect(body.steps.map(({ amountPence }: { amountPence: number }) => amountPence)).toEqual([
      152_500, -76_250, 0,
    ]);
  });

  it('may be half of another price, or depend on a number in bands', async () => {
    const half = { ...key, scale: 'follow-up' };
    const shareOfPrice = { ...key, perTenThousand: 5_000 };
    await done(finance, `${cam}/prices`, { ...half, rule: { shareOfPrice }, vatCode: 'S', from });
    expect((await quote({ ...half, statutoryFeePence: 610_000 })).body).toMatchObject({ netPence: 63_542 });
    const byNumber = {
      item: 'homes',
      bands: [
        { upTo: 9, pence: 12_000, per: 'item' },
        { pence: 90_000, per: 'band' },
      ],
    };
    const each = { ...key, scale: 'by number' };
    await done(finance, `${cam}/prices`, { ...each, rule: { byNumber }, vatCode: 'S', from });
    expect((await quote({ ...each, items: 7 })).body).toMatchObject({
      netPence: 84_000,
      grossPence: 100_800,
    });
    expect((await quote({ ...each, items: 12 })).body).toMatchObject({ netPence: 90_000 });
  });

  it('is refused with the name of a missing fact, or if two rules set it', async () => {
    await refused('price-facts-missing', finance, `${cam}/prices/quote`, key);
    await refused('no-price', finance, `${cam}/prices/quote`, { ...key, level: 'none' });
    const two = { ...key, rule: { amountPence: 1, shareOfStatutoryFee: 1 }, vatCode: 'S', from };
    await refused('malformed', finance, `${cam}/prices`, two, 400);
    await refused('malformed', finance, `${cam}/prices`, { ...two, rule: { amount: 1 } }, 400);
    const reversed = { ...two, rule: { amountPence: 1, leastPence: 2, mostPence: 1 } };
    await refused('price-rule-unusable', finance, `${cam}/prices`, reversed);
  });
});
