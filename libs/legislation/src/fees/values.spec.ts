import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { halfOf, inPounds, measureOfExtent, pence, pounds, wholeUnits } from './values.js';

it('a size is read exactly as written, in hectares and square metres', () => {
  expect(measureOfExtent({ hectares: '0.069395' })).toBe(measureOfExtent({ squareMetres: 693.95 }));
  expect(measureOfExtent({ hectares: 0.1 + 0.2 })).toBe(measureOfExtent({ hectares: '0.3' }));
});

it.each([
  [undefined],
  [null],
  ['1'],
  [{}],
  [{ hectares: '-1' }],
  [{ hectares: '1e3' }],
  [{ squareMetres: Number.POSITIVE_INFINITY }],
  [{ squareMetres: '1.0000001' }],
  [{ hectares: 2_000_000 }],
])('a size is not read from %j', (extent) => {
  expect(measureOfExtent(extent)).toBeUndefined();
});

it('part of a unit counts as a whole one', () => {
  const unit = measureOfExtent({ squareMetres: 75 })!;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 1, max: 7500 }),
      (whole, hundredths) => {
        const size = measureOfExtent({ squareMetres: ((whole * 7500 + hundredths) / 100).toFixed(2) })!;
        return wholeUnits(size, unit) === whole + 1;
      },
    ),
  );
});

it('half a penny is dropped when an amount is halved', () => {
  expect(halfOf(pence(25_450))).toBe(12_725);
  expect(halfOf(pence(12_725))).toBe(6362);
});

it('money is written in its printed form', () => {
  expect([pounds(427_537), pence(25_450), pence(-5)].map(inPounds)).toEqual([
    '£427,537',
    '£254.50',
    '-£0.05',
  ]);
});
