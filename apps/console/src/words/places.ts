const postcode = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/gi;
const small = new Set(['and', 'at', 'by', 'in', 'of', 'on', 'the', 'upon', 'under', 'le', 'cum']);

/** A house number is followed by its street without a comma. */
const houseNumber = /^(\d+[a-z]?), /i;

/** An address in title case, with its postcode in capitals and on one line. */
export function addressInWords(address: string): string {
  const lower = !/[a-z]/.test(address.replaceAll(postcode, ''));
  const cased = lower
    ? address.toLowerCase().replaceAll(/[\p{L}'’]+/gu, (word, at) => titled(word, at))
    : address;
  return cased
    .replace(houseNumber, '$1 ')
    .replaceAll(
      postcode,
      (_, out: string, within: string) => `${out.toUpperCase()}\u00a0${within.toUpperCase()}`,
    );
}

/** An address in a list, where the proposal needs the room: without county and postcode. */
export const placeInWords = (address: string): string =>
  addressInWords(address)
    .replace(/,? [A-Z]{1,2}\d[A-Z\d]?\u00a0\d[A-Z]{2}$/, '')
    .replace(/(?<=, .*), [\p{L} ]+shire$/u, '');

const titled = (word: string, at: number): string =>
  at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);

/** A reference in an address: `S-00039-26-HFUL` for `S/00039/26/HFUL`. */
export const slugOf = (reference: string): string => encodeURIComponent(reference.replaceAll('/', '-'));
