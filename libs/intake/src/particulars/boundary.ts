import type { Boundary } from '#domain';
import { isObject } from '../document.js';

type Ring = readonly (readonly number[])[];
type Shape = readonly Ring[];

/** More points than any real site has. */
const mostPoints = 20_000;

const extents = {
  'EPSG:4326': { x: [-180, 180], y: [-90, 90] },
  'EPSG:27700': { x: [0, 800_000], y: [0, 1_400_000] },
} as const;

type BoundaryRead =
  | { readonly boundary: Boundary }
  | { readonly unreadable: string }
  | { readonly none: true };

/** The areas in GeoJSON, without its properties, which may name people. */
export function boundaryIn(geoJson: unknown, crs: Boundary['crs'] = 'EPSG:4326'): BoundaryRead {
  if (geoJson === undefined || geoJson === null) return { none: true };
  const shapes = shapesIn(geoJson, 0);
  if (shapes.length === 0) return { unreadable: 'it draws no area' };
  const points = shapes.flat(2);
  if (points.length > mostPoints) return { unreadable: `it has more than ${mostPoints} corners` };
  if (!shapes.every((shape) => shape.length > 0 && shape.every((ring) => ring.length >= 4)))
    return { unreadable: 'an area has fewer than three corners' };
  const { x, y } = extents[crs];
  const within = points.every(
    ([east = Number.NaN, north = Number.NaN]) =>
      east >= x[0] && east <= x[1] && north >= y[0] && north <= y[1],
  );
  if (!within) return { unreadable: 'its coordinates are not places' };
  const flat = shapes.map((shape) => shape.map((ring) => ring.map((point) => point.slice(0, 2))));
  return { boundary: { type: 'MultiPolygon', coordinates: flat, crs } };
}

const deepest = 6;

function shapesIn(value: unknown, depth: number): readonly Shape[] {
  if (depth > deepest || !isObject(value)) return [];
  const inner = (list: unknown) =>
    Array.isArray(list) ? list.flatMap((each) => shapesIn(each, depth + 1)) : [];
  switch (value.type) {
    case 'FeatureCollection':
      return inner(value.features);
    case 'GeometryCollection':
      return inner(value.geometries);
    case 'Feature':
      return shapesIn(value.geometry, depth + 1);
    case 'Polygon':
      return isShape(value.coordinates) ? [value.coordinates] : [];
    case 'MultiPolygon':
      return Array.isArray(value.coordinates) ? value.coordinates.filter(isShape) : [];
    default:
      return [];
  }
}

const isShape = (value: unknown): value is Shape =>
  Array.isArray(value) && value.every((ring) => Array.isArray(ring) && ring.every(isPoint));

const isPoint = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length >= 2 && value.every((each) => Number.isFinite(each));
