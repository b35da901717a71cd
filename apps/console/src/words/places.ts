import { addressInWords } from '#addresses';

/** An address in a list, where the proposal needs the room: without county and postcode. */
export const placeInWords = (address: string): string =>
  addressInWords(address)
    .replace(/,? [A-Z]{1,2}\d[A-Z\d]?\u00a0\d[A-Z]{2}$/, '')
    .replace(/(?<=, .*), [\p{L} ]+shire$/u, '');

/** A reference in an address: `S-00039-26-HFUL` for `S/00039/26/HFUL`. */
export const slugOf = (reference: string): string => encodeURIComponent(reference.replaceAll('/', '-'));
