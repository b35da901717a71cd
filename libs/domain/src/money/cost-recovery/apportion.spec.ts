import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Pence, pence } from '../../values.js';
import { apportion, type Weight } from './apportion.js';

const among = (weights: Record<string, number>): Weight[] =>
  Object.entries(weights).map(([to, weight]) => ({ to, weight }));

function split(total: number, weights: readonly Weight[]): Record<string, number> {
  const apportioned = apportion(pence(total), weights);
  if ('rejected' in apportioned) throw new Error(apportioned.rejected.code);
  return Object.fromEntries(apportioned.shares.map(({ to, sharePence }) => [to, sharePence]));
}

describe('apportioning a pool', () => {
  it('gives the penny left over to the largest fraction', () => {
    expect(split(10_000, among({ CAM: 2, SCA: 1 }))).toEqual({ CAM: 6667, SCA: 3333 });
    expect(split(100, among({ CAM: 1, HUN: 1, SCA: 1 }))).toEqual({ CAM: 34, HUN: 33, SCA: 33 });
  });

  it('settles equal fractions by the larger weight, then by name', () => {
    expect(split(5, among({ CAM: 1, SCA: 3, HUN: 6 }))).toEqual({ CAM: 0, SCA: 2, HUN: 3 });
    expect(split(1, among({ SCA: 1, CAM: 1 }))).toEqual({ SCA: 0, CAM: 1 });
  });

  it('reverses exactly what it charged', () => {
    expect(split(-10_000, among({ CAM: 2, SCA: 1 }))).toEqual({ CAM: -6667, SCA: -3333 });
  });

  it('shows which council pays the penny left over', () => {
    expect(apportion(pence(100), among({ CAM: 1, HUN: 1, SCA: 1 }))).toMatchObject({
      sumOfWeights: 3,
      shares: [
        { to: 'CAM', tookLeftOverPenny: true },
        { tookLeftOverPenny: false },
        { tookLeftOverPenny: false },
      ],
    });
  });

  it.each([
    ['nobody has a weight', among({ CAM: 0, SCA: 0 }), 'no-weights'],
    ['no council is named', [], 'no-weights'],
    ['a weight is negative', among({ CAM: 1, SCA: -1 }), 'unusable-weights'],
    ['a weight is a fraction', among({ CAM: 62.5 }), 'unusable-weights'],
    ['a weight is not a number', among({ CAM: Number.NaN }), 'unusable-weights'],
    ['weights are too large to add', among({ CAM: Number.MAX_SAFE_INTEGER, SCA: 2 }), 'unusable-weights'],
    ['a council is named twice', [...among({ CAM: 1 }), ...among({ CAM: 2 })], 'unusable-weights'],
  ])('is refused if %s', (_why, weights, code) => {
    expect(apportion(pence(100), weights)).toMatchObject({ rejected: { code } });
  });

  it('is zero for everybody when the amount is zero', () => {
    expect(split(0, among({ CAM: 0, SCA: 0 }))).toEqual({ CAM: 0, SCA: 0 });
  });
});

describe('every apportionment', () => {
  const total = fc.maxSafeInteger().map((amount) => pence(amount));
  const weights = fc
    .uniqueArray(
      fc.record({ to: fc.string({ minLength: 1, maxLength: 4 }), weight: fc.nat(2_000_000_000) }),
      {
        selector: (it) => it.to,
        minLength: 1,
        maxLength: 12,
      },
    )
    .filter((all) => all.some((it) => it.weight > 0));
  const sharesOf = (amount: Pence, all: readonly Weight[]) => {
    const apportioned = apportion(amount, all);
    return 'rejected' in apportioned ? [] : apportioned.shares;
  };

  it('adds up to the amount', () => {
    fc.assert(
      fc.property(total, weights, (amount, all) => {
        const sum = sharesOf(amount, all).reduce((so, it) => so + BigInt(it.sharePence), 0n);
        expect(sum).toBe(BigInt(amount));
      }),
    );
  });

  it('gives each council a share within a penny of the exact one', () => {
    fc.assert(
      fc.property(total, weights, (amount, all) => {
        const sum = all.reduce((so, it) => so + BigInt(it.weight), 0n);
        for (const { sharePence, weight } of sharesOf(amount, all)) {
          const off = BigInt(sharePence) * sum - BigInt(amount) * BigInt(weight);
          expect((off < 0n ? -off : off) < sum).toBe(true);
        }
      }),
    );
  });

  it('never charges a larger weight less than a smaller one, and charges a weight of zero nothing', () => {
    fc.assert(
      fc.property(fc.nat().map(pence), weights, (amount, all) => {
        const shares = sharesOf(amount, all).toSorted((one, other) => one.weight - other.weight);
        for (const [at, share] of shares.entries()) {
          if (share.weight === 0) expect(share.sharePence).toBe(0);
          const next = shares[at + 1];
          if (next && next.weight > share.weight)
            expect(next.sharePence).toBeGreaterThanOrEqual(share.sharePence);
        }
      }),
    );
  });

  it('does not depend on the order of the list', () => {
    const orders = weights.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(total, orders, (amount, [one, other]) => {
        const named = (all: readonly Weight[]) =>
          new Map(sharesOf(amount, all).map((it) => [it.to, it.sharePence]));
        expect(named(one)).toEqual(named(other));
      }),
    );
  });

  it('gives the exact opposite for a reversed amount', () => {
    fc.assert(
      fc.property(total, weights, (amount, all) => {
        const given = sharesOf(amount, all).map((it) => BigInt(it.sharePence));
        const taken = sharesOf(pence(amount === 0 ? 0 : -amount), all).map((it) => -BigInt(it.sharePence));
        expect(taken).toEqual(given);
      }),
    );
  });
});
