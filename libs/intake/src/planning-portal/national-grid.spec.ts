import { describe, expect, it } from '@jest/globals';
import { fromNationalGrid } from './national-grid.js';

/** Places whose coordinates are published in both systems. */
const places: readonly (readonly [string, number, number, number, number])[] = [
  [
    'the water tower at Caister, the worked example of the guide',
    651_409.903,
    313_177.27,
    1.716_074,
    52.657_98,
  ],
  ['Lambeth Town Hall', 530_919, 175_202, -0.116_9, 51.460_6],
  ['the Guildhall in Cambridge', 544_870, 258_420, 0.119_2, 52.204_9],
];

describe('a place on the British National Grid', () => {
  it.each(places)('is converted: %s', (_, easting, northing, longitude, latitude) => {
    const found = fromNationalGrid(easting, northing);
    expect(Math.abs(found.longitude - longitude)).toBeLessThan(0.001);
    expect(Math.abs(found.latitude - latitude)).toBeLessThan(0.001);
  });

  it('is within five metres of the worked example', () => {
    const { longitude, latitude } = fromNationalGrid(651_409.903, 313_177.27);
    expect(Math.abs(longitude - 1.716_074)).toBeLessThan(0.000_1);
    expect(Math.abs(latitude - 52.657_98)).toBeLessThan(0.000_1);
  });
});
