import { OptionalFromOne } from '../http/query.js';

export class AddressesNearbyQuery {
  /** How far around the site, in metres; 30 if left out. */
  @OptionalFromOne(500)
  metres?: number;
}
