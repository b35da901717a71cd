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

const titled = (word: string, at: number): string =>
  at > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
