import type { Config } from './config.js';
import type { read } from './read.js';
import { webAddress } from './web-address.js';

/** Off without a key: nothing leaves the house then. */
export function placesConfig(reading: ReturnType<typeof read>): Config['places'] {
  const key = reading.text('CASEBOOK_OS_PLACES_KEY');
  const base = webAddress(reading, 'CASEBOOK_OS_PLACES_ADDRESS');
  return key === '' || base === null ? null : { key, base };
}
