import { describe, expect, it } from '@jest/globals';
import { metresBetween } from './distance.js';
import type { SiteShape } from './site-row.js';

const square = (west: number, south: number, size: number): SiteShape => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  ],
});

describe('the distance between two sites', () => {
  it('is nothing if they touch, or one lies in the other', () => {
    expect(metresBetween(square(0.1, 52.2, 0.001), square(0.101, 52.2, 0.001))).toBe(0);
    expect(metresBetween(square(0.1, 52.2, 0.01), square(0.104, 52.204, 0.001))).toBe(0);
  });

  it('is that of their nearest edges, in metres on the ground', () => {
    // A thousandth of a degree: 111.3 metres to the north, 68.2 to the east at this latitude.
    expect(metresBetween(square(0.1, 52.2, 0.001), square(0.1, 52.202, 0.001))).toBe(112);
    expect(metresBetween(square(0.1, 52.2, 0.001), square(0.102, 52.2, 0.001))).toBe(69);
    expect(metresBetween(square(545_000, 258_000, 20), square(545_050, 258_000, 20))).toBe(30);
  });

  it('is measured from a corner to the middle of an edge, and from a point', () => {
    expect(metresBetween(square(545_000, 258_000, 100), square(545_110, 258_040, 10))).toBe(10);
    expect(
      metresBetween({ type: 'Point', coordinates: [545_003, 258_004] }, square(545_000, 257_900, 50)),
    ).toBe(54);
  });

  it('is unknown if nothing was drawn', () =>
    expect(metresBetween({ type: 'none' }, square(0.1, 52.2, 0.001))).toBeNull());
});
