import { booleanIntersects } from '@turf/boolean-intersects';
import type { NoShape, SiteShape } from './site-row.js';

/** Whether two shapes have a point in common, edges and corners counted. */
export const touch = (one: SiteShape | NoShape, other: SiteShape | NoShape): boolean =>
  one.type !== 'none' && other.type !== 'none' && booleanIntersects(one as never, other as never);
