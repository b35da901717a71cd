import { gridReference, type OnGrid, onNationalGrid } from './national-grid.js';
import { type PrintedAt, printedAt } from './printing.js';

/**
 * A place on the record: a boundary, or a point if none was drawn. In degrees, or on the National Grid.
 */
export interface Place {
  readonly polygons: readonly (readonly (readonly OnGrid[])[])[];
  readonly point: OnGrid | null;
}

interface Drawn {
  readonly d: string;
  /** Where a mark is drawn, for a point or a site too small to see. */
  readonly mark: { readonly x: number; readonly y: number } | null;
  readonly number: number | null;
  readonly label: { readonly x: number; readonly y: number };
  /** The top edge. */
  readonly top: number;
}

interface SiteMap {
  readonly width: number;
  readonly height: number;
  readonly site: Drawn;
  readonly others: readonly Drawn[];
  /** The site as earlier versions of the application drew it. */
  readonly earlier: readonly Drawn[];
  readonly grid: readonly {
    readonly x1: number;
    readonly y1: number;
    readonly x2: number;
    readonly y2: number;
  }[];
  readonly scale: { readonly metres: number; readonly width: number };
  /** The size on paper; null if the map has no room there at a usual scale. */
  readonly printed: PrintedAt | null;
  /** The grid reference of the lower left corner. */
  readonly corner: string | null;
}

const width = 400;
const height = 300;
const margin = 25;
const smallest = 12;
const steps = [10, 20, 50, 100, 200, 500, 1000];

type Boundary = {
  readonly type: string;
  readonly coordinates: unknown;
  readonly crs?: string;
};

/** A boundary in metres, whatever it was recorded in. Null if there is neither boundary nor point. */
export function placeOf(
  boundary: Boundary | null,
  site: { readonly longitude: number | null; readonly latitude: number | null },
): Place | null {
  const isGrid = boundary?.crs === 'EPSG:27700';
  const at = ([x, y]: readonly number[]): OnGrid => (isGrid ? [x!, y!] : onNationalGrid(x!, y!));
  if (boundary?.type === 'MultiPolygon') {
    const polygons = boundary.coordinates as readonly (readonly (readonly (readonly number[])[])[])[];
    return { polygons: polygons.map((rings) => rings.map((ring) => ring.map(at))), point: null };
  }
  if (boundary?.type === 'Polygon') {
    const rings = boundary.coordinates as readonly (readonly (readonly number[])[])[];
    return { polygons: [rings.map((ring) => ring.map(at))], point: null };
  }
  const { longitude, latitude } = site;
  if (longitude === null || latitude === null) return null;
  return { polygons: [], point: onNationalGrid(longitude, latitude) };
}

const pointsOf = ({ polygons, point }: Place): readonly OnGrid[] =>
  point ? [point] : polygons.flat().flat();

/**
 * A map with the site in the middle and the neighbouring sites numbered. The same places give the same bytes.
 */
export function siteMap(site: Place, others: readonly Place[], earlier: readonly Place[] = []): SiteMap {
  const all = [site, ...others, ...earlier].flatMap(pointsOf);
  const [west, east] = [Math.min(...all.map(([e]) => e)) - margin, Math.max(...all.map(([e]) => e)) + margin];
  const [south, north] = [
    Math.min(...all.map(([, n]) => n)) - margin,
    Math.max(...all.map(([, n]) => n)) + margin,
  ];
  const pixels = Math.min(width / (east - west), height / (north - south));
  // Centre the remaining space.
  const [left, below] = [(west + east - width / pixels) / 2, (south + north - height / pixels) / 2];
  const at = ([e, n]: OnGrid) => ({ x: tenth((e - left) * pixels), y: tenth(height - (n - below) * pixels) });
  const drawn = (place: Place, number: number | null): Drawn => drawnAt(place, number, at);
  const step = steps.findLast((metres) => metres * pixels <= width / 4) ?? steps[0]!;
  return {
    ...{ width, height, site: drawn(site, null) },
    others: others.map((place, index) => drawn(place, index + 1)),
    earlier: earlier.map((place) => drawn(place, null)),
    grid: gridLines({ left, below, pixels, step }, at),
    scale: { metres: step, width: tenth(step * pixels) },
    ...{ printed: printedAt(width / pixels, height / pixels), corner: gridReference([left, below]) },
  };
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

type At = (point: OnGrid) => { readonly x: number; readonly y: number };

function drawnAt(place: Place, number: number | null, at: At): Drawn {
  const points = pointsOf(place).map(at);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const middle = {
    x: tenth((Math.min(...xs) + Math.max(...xs)) / 2),
    y: tenth((Math.min(...ys) + Math.max(...ys)) / 2),
  };
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const ring = (line: readonly OnGrid[]): string =>
    `M${line.map((point) => `${at(point).x} ${at(point).y}`).join('L')}Z`;
  return {
    d: place.polygons.flat().map(ring).join(''),
    mark: size < smallest ? middle : null,
    ...{ number, label: middle, top: tenth(Math.min(...ys)) },
  };
}

interface Frame {
  readonly left: number;
  readonly below: number;
  readonly pixels: number;
  readonly step: number;
}

/** Lines of the National Grid, one step apart. */
function gridLines({ left, below, pixels, step }: Frame, at: At): SiteMap['grid'] {
  const first = (from: number): number => Math.ceil(from / step) * step;
  const upTo = (from: number, size: number): number[] => {
    const many = Math.floor((from + size / pixels - first(from)) / step) + 1;
    return Array.from({ length: Math.max(0, many) }, (_, n) => first(from) + n * step);
  };
  return [
    ...upTo(left, width).map((e) => ({ x: at([e, below]).x, isDown: true })),
    ...upTo(below, height).map((n) => ({ x: at([left, n]).y, isDown: false })),
  ].map(({ x, isDown }) =>
    isDown ? { x1: x, y1: 0, x2: x, y2: height } : { x1: 0, y1: x, x2: width, y2: x },
  );
}
