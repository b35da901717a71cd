import { describe, expect, it } from '@jest/globals';
import type { SiteShape } from './site-row.js';
import { touch } from './touching.js';

const polygon = (...ring: readonly (readonly [number, number])[]): SiteShape => ({
  type: 'MultiPolygon',
  coordinates: [[[...ring, ring[0]!]]],
});
const square = (west: number, south: number, size = 1): SiteShape =>
  polygon([west, south], [west + size, south], [west + size, south + size], [west, south + size]);
/** Its box holds (3, 3); the shape itself does not. */
const corner = polygon([0, 0], [4, 0], [4, 1], [1, 1], [1, 4], [0, 4]);
const point = (x: number, y: number): SiteShape => ({ type: 'Point', coordinates: [x, y] });
const frame: SiteShape = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
      [
        [3, 3],
        [6, 3],
        [6, 6],
        [3, 6],
        [3, 3],
      ],
    ],
  ],
};

describe('whether two sites touch', () => {
  it.each<[string, SiteShape, SiteShape | { type: 'none' }, boolean]>([
    ['overlap', square(0, 0), square(0.5, 0.5), true],
    ['lie in each other', square(0, 0, 9), square(3, 3), true],
    ['share an edge', square(0, 0), square(1, 0), true],
    ['share a corner', square(0, 0), square(1, 1), true],
    ['lie apart', square(0, 0), square(1.1, 0), false],
    ['meet only in their bounding boxes', corner, square(2, 2), false],
    ['meet only in the hole of one', frame, square(4, 4), false],
    ['are a shape and a point in it', square(0, 0), point(0.5, 0.5), true],
    ['are a shape and a point only in its bounding box', corner, point(3, 3), false],
    ['are the same point', point(1, 2), point(1, 2), true],
    ['are one known and one unknown', square(0, 0), { type: 'none' }, false],
  ])('is decided correctly if they %s', (_, one, other, expected) => {
    expect(touch(one, other)).toBe(expected);
    expect(touch(other, one)).toBe(expected);
  });
});
