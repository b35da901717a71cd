import { describe, expect, it } from '@jest/globals';
import { geoJsonOf } from './geojson.js';
import { inDegrees, onNationalGrid } from './national-grid.js';
import { placeOf } from './site-map.js';

describe('a place on the National Grid', () => {
  it.each([
    [0.1218, 52.2053],
    [-5.7, 50.07],
    [-3.1, 58.6],
    [1.716, 52.658],
  ])('is the one in degrees that lies there: %d, %d', (longitude, latitude) => {
    const [east, north] = inDegrees(onNationalGrid(longitude, latitude));
    expect(Math.abs(east - longitude)).toBeLessThan(1e-8);
    expect(Math.abs(north - latitude)).toBeLessThan(1e-8);
  });
});

describe('a map as GeoJSON', () => {
  const ring = [
    [0.1, 52.2],
    [0.101, 52.2],
    [0.101, 52.201],
    [0.1, 52.2],
  ];
  const nowhere = { longitude: null, latitude: null };

  it('has a feature for each place, in degrees as they were recorded', () => {
    const site = placeOf({ type: 'Polygon', coordinates: [ring] }, nowhere)!;
    const point = placeOf(null, { longitude: 0.12, latitude: 52.21 })!;
    expect(
      geoJsonOf([
        { place: site, properties: { is: 'this site', reference: '26/00001/FUL' } },
        { place: point, properties: { is: 'another application', number: 1 } },
      ]),
    ).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          ...{ type: 'Feature', properties: { is: 'this site', reference: '26/00001/FUL' } },
          geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
        },
        {
          ...{ type: 'Feature', properties: { is: 'another application', number: 1 } },
          geometry: { type: 'Point', coordinates: [0.12, 52.21] },
        },
      ],
    });
  });
});
