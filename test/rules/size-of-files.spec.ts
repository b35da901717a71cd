import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const mostLines = 200;
const mostLinesOfSpecs = 300;

/** Files that may be longer: tables of data, read by looking up one row. */
const tables: Readonly<Record<string, string>> = {
  'apps/api/src/openapi/examples.ts': 'one example for each body',
  'libs/config/src/settings.ts': 'one row for each setting',
  'libs/legislation/src/data/determination-periods.ts': 'one row for each period of the law',
};

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
  cwd: repository,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(repository, path)) && !path.includes('generated'));

/** Specs, and what only they use. */
const isOfSpecs = (path: string): boolean => /\.spec\.ts$|(^|\/)test\//.test(path);
const sources = listed.filter((path) => /^(apps|libs|scripts)\//.test(path) && !isOfSpecs(path));
const specs = listed.filter(isOfSpecs);

const linesOf = (path: string): number => readFileSync(join(repository, path), 'utf8').split('\n').length - 1;

const longer = (paths: readonly string[], most: number): readonly string[] =>
  paths.filter((path) => linesOf(path) > most);

describe('a source file', () => {
  it(`has at most ${mostLines} lines, unless it is a table of data`, () => {
    expect(sources.length).toBeGreaterThan(1_000);
    expect(longer(sources, mostLines).filter((path) => !(path in tables))).toEqual([]);
  });

  it('is an exception only while it is longer', () =>
    expect(longer(sources, mostLines).toSorted()).toEqual(Object.keys(tables).toSorted()));
});

describe('a file of specs, or of what they use,', () => {
  it(`has at most ${mostLinesOfSpecs} lines`, () => {
    expect(specs.length).toBeGreaterThan(500);
    expect(longer(specs, mostLinesOfSpecs)).toEqual([]);
  });
});
