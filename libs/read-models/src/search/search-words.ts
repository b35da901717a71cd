/** Searchable text: lower case, no accents, no punctuation. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['\u2019]/g, '')
    .replace(/[^\p{L}\p{N}\s/_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Only letters and digits, so that all spellings of a reference, a postcode or a number are the same. */
export const squeezed = (text: string): string => folded(text).replace(/[^\p{L}\p{N}]+/gu, '');

const mostWords = 10;

/** The search words: all must be found. */
export const wordsOf = (query: string): readonly string[] =>
  [...new Set(folded(query).split(' ').filter(Boolean))].slice(0, mostWords);

/** Groups of three signs, as PostgreSQL's `pg_trgm` makes them. */
function trigrams(word: string): ReadonlySet<string> {
  const padded = `  ${word} `;
  const all = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) all.add(padded.slice(at, at + 3));
  return all;
}

/** How similar one word is to the other, from 0 to 1. */
export function likeness(word: string, other: string): number {
  const wanted = trigrams(word);
  const there = trigrams(other);
  let shared = 0;
  for (const each of wanted) if (there.has(each)) shared += 1;
  return shared / (wanted.size + there.size - shared);
}
