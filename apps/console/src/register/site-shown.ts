import type { Schemas } from '../api/casebook-api.js';
import { placeOf, siteMap } from '../map/site-map.js';
import { slugOf } from '../words/places.js';
import type { Entry } from './public-record.js';

/** The site on a map, and the other applications there. */
export function siteShown({ boundary, site, council }: Entry, { cases, isCut }: Schemas['RegisterSiteView']) {
  const place = placeOf(boundary, site);
  const at = `/register/${council.toLowerCase()}`;
  return {
    ...{ map: place && siteMap(place, []), isPoint: place !== null && place.point !== null, isCut },
    others: cases.map((each) => ({ ...each, href: `${at}/${slugOf(each.caseReference)}` })),
  };
}
