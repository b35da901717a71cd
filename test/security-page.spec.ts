import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../scripts/repository.js';

const page = readFileSync(join(repository, 'docs/security.md'), 'utf8');
const rows = page.split('\n').filter((line) => /^\| (?!tries|---)/.test(line));
const cited = [...page.matchAll(/`((?:test|apps|libs)\/[\w./-]+)`/g)].map(([, path]) => path!);

describe('docs/security.md', () => {
  it.each([...new Set(cited)])('cites an existing spec: %s', (path) =>
    expect(['spec', 'drill'].some((kind) => existsSync(join(repository, `${path}.${kind}.ts`)))).toBe(true),
  );

  it('names for each attack the spec that shows what stops it', () => {
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`(test|apps|libs)\/[^|]+\|$/.test(row))).toEqual([]);
  });
});
