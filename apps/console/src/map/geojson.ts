import { inDegrees, type OnGrid } from './national-grid.js';
import type { Place } from './site-map.js';

/** Something on a map: a place, and what it is. */
interface OnMap {
  readonly place: Place;
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** What a map draws, as GeoJSON (RFC 7946): degrees of WGS84, to about ten centimetres. */
export const geoJsonOf = (shown: readonly OnMap[]): object => ({
  type: 'FeatureCollection',
  features: shown.map(({ place, properties }) => ({
    ...{ type: 'Feature', properties, geometry: geometryOf(place) },
  })),
});

const geometryOf = ({ polygons, point }: Place): object =>
  point
    ? { type: 'Point', coordinates: at(point) }
    : { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(at))) };

const at = (point: OnGrid): readonly number[] =>
  inDegrees(point).map((degrees) => Math.round(degrees * 1e6) / 1e6);
