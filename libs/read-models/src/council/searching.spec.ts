import { describe, expect, it } from '@jest/globals';
import { searchable, searchPatterns } from './searching.js';

const searched = searchable(['26/00034/FUL', 'S/1'], '12 Smith-Jones Row, Cambridge', 'CB1 2AB');

/** What `like` does with the pattern, as far as words need it. */
const isLike = (pattern: string): boolean =>
  new RegExp(
    pattern
      .slice(1, -1)
      .replace(/[.*+?^${}()|[\]]/g, '\\$&')
      .replaceAll(/(?<!\\)_/g, '.'),
  ).test(searched);
const finds = (words: string): boolean => searchPatterns(words).every(isLike);

describe('a search', () => {
  it.each([
    ...['26/00034/FUL', '26-00034-ful', '26\u201300034\u2013FUL', '00034', 's-1'],
    ...['smith-jones', 'smith/jones', 'Row, Cambridge', "Cam'bridge", 'cb12ab', 'CB1 2AB'],
  ])('finds a case by a reference with slashes or hyphens, an address or a postcode: %s', (words) =>
    expect(finds(words)).toBe(true),
  );

  it.each(['26-00035-FUL', '26_00034_FUL', '%', '26\\00034', 'smith jones lane'])(
    'does not treat another character as part of a reference: %s',
    (words) => expect(finds(words)).toBe(false),
  );
});
