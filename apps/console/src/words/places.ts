const postcode = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/gi;
const small = new Set(['and', 'at', 'by', 'in', 'of', 'on', 'the', 'upon', 'under', 'le', 'cum']);

/** The number of a house belongs to its street: no comma stands between. */
const houseNumber = /^(\d+[a-z]?), /i;

/** An address in title case, whatever it was typed in, its postcode in capitals and never broken over two lines. */
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

const titled = (word: string, at: number): string =>
  at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);

/** `S/00039/26/HFUL` as it stands in addresses: `S-00039-26-HFUL`. */
export const slugOf = (reference: string): string => encodeURIComponent(reference.replaceAll('/', '-'));
