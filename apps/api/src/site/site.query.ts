import { OptionalNumber } from '../http/query.js';

/** How far around the site. */
export class SiteHistoryQuery {
  /** Within how many metres of the site, at most 500; 0, or left out, for those that touch it. */
  @OptionalNumber({ least: 0, most: 500 })
  metres?: number;
}
