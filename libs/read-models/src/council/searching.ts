/** The text that a search looks through: small letters, no punctuation, a postcode with and without its space. */
export function searchable(caseReference: string, address: string, postcode: string | null): string {
  const texts = [caseReference, plain(address)];
  if (postcode) texts.push(plain(postcode), plain(postcode).replaceAll(' ', ''));
  return texts.join(' ').toLowerCase();
}

/** Each word that was searched for, as a pattern for `like`; all must be found. */
export const searchPatterns = (search: string): readonly string[] =>
  search
    .toLowerCase()
    .replace(/[,.;()'"]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

const plain = (text: string): string =>
  text
    .replace(/[,.;()'"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
