import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const mostLines = 200;

/** Files that may be longer: tables of data, read by looking up one row. */
const tables: Readonly<Record<string, string>> = {
  'apps/api/src/openapi/examples.ts': 'one example for each body',
  'libs/config/src/settings.ts': 'one row for each setting',
  'libs/legislation/src/data/determination-periods.ts': 'one row for each period of the law',
};

const sources = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'apps/*.ts', 'libs/*.ts', 'scripts/*.ts'],
  { cwd: repository, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  .filter((path) => !/\.spec\.ts$|generated|\/test\//.test(path));

const linesOf = (path: string): number => readFileSync(join(repository, path), 'utf8').split('\n').length - 1;

const tooLong = (paths: readonly string[], allowed: Readonly<Record<string, string>>): readonly string[] =>
  paths.filter((path) => !(path in allowed) && linesOf(path) > mostLines);

describe('a source file', () => {
  it(`has at most ${mostLines} lines, unless it is a table of data`, () => {
    expect(sources.length).toBeGreaterThan(1_000);
    expect(tooLong(sources, tables)).toEqual([]);
  });

  it('is an exception only while it is longer', () =>
    expect(tooLong(sources, {}).toSorted()).toEqual(Object.keys(tables).toSorted()));
});
