import type { NoShape, SiteShape } from './site-row.js';
import { touch } from './touching.js';

type Point = readonly number[];
type Line = readonly Point[];

/** For a degree of latitude; a degree of longitude is shorter towards the pole. */
const metresADegree = 111_320;

/** A step in metres east and north, for one in the units of a shape's coordinates. */
export interface Scale {
  readonly x: number;
  readonly y: number;
}

/**
 * Coordinates are metres of the National Grid, or degrees: no place in the country has grid coordinates as
 * small as degrees.
 */
export const scaleAt = ({ x, y }: { readonly x: number; readonly y: number }): Scale =>
  Math.abs(x) > 180 || Math.abs(y) > 90
    ? { x: 1, y: 1 }
    : { x: metresADegree * Math.cos((y * Math.PI) / 180), y: metresADegree };

/** The shortest distance between two shapes, in whole metres; null if one was not drawn. */
export function metresBetween(one: SiteShape | NoShape, other: SiteShape | NoShape): number | null {
  if (one.type === 'none' || other.type === 'none') return null;
  if (touch(one, other)) return 0;
  const [lines, others] = [linesOf(one), linesOf(other)];
  const [x = 0, y = 0] = lines[0]![0]!;
  const scale = scaleAt({ x, y });
  const nearest = Math.min(...towards(lines, others, scale), ...towards(others, lines, scale));
  return Math.ceil(nearest);
}

const linesOf = (shape: SiteShape): readonly Line[] =>
  shape.type === 'Point' ? [[shape.coordinates]] : shape.coordinates.flat();

/** Shapes that do not cross are nearest at a corner of one of them. */
const towards = (lines: readonly Line[], others: readonly Line[], scale: Scale): readonly number[] =>
  lines.flat().flatMap((corner) => others.map((line) => toLine(corner, line, scale)));

const toLine = (from: Point, line: Line, scale: Scale): number =>
  line.reduce(
    (least, start, at) => Math.min(least, toEdge(from, start, line[at + 1] ?? start, scale)),
    Infinity,
  );

function toEdge([px = 0, py = 0]: Point, [ax = 0, ay = 0]: Point, [bx = 0, by = 0]: Point, { x, y }: Scale) {
  const [dx, dy] = [(bx - ax) * x, (by - ay) * y];
  const [ex, ey] = [(px - ax) * x, (py - ay) * y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (ex * dx + ey * dy) / length));
  return Math.hypot(ex - along * dx, ey - along * dy);
}
