/** The searchable text: lower case, no punctuation, a postcode with and without its space. */
export function searchable(references: readonly string[], address: string, postcode: string | null): string {
  const texts = [...references.map((each) => each.toLowerCase()), plain(address)];
  if (postcode) texts.push(plain(postcode), plain(postcode).replaceAll(' ', ''));
  return texts.join(' ');
}

/**
 * Each search word as a pattern for `like`; all must be found. References have slashes, but hyphens in addresses of
 * pages, so each stands for the other.
 */
export const searchPatterns = (search: string): readonly string[] =>
  plain(search)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&').replace(/[/\u2010-\u2013-]/g, '_')}%`);

/** A reference as a pattern for `like`, with anything between its parts. It only narrows the search. */
export const likeReference = (reference: string): string =>
  `%${(reference.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []).join('%')}%`;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/[,.;()"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
