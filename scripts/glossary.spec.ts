import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './repository.js';

const page = readFileSync(join(repository, 'docs/glossary.md'), 'utf8');
const terms = [...page.matchAll(/^\| ([^|]+?) +\|/gm)]
  .map(([, term]) => term!)
  .filter((term) => term !== 'term' && !/^-+$/.test(term));

describe('docs/glossary.md', () => {
  it('explains each term once', () => {
    expect(terms.length).toBeGreaterThan(100);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
  });
});
