import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { mayImport, packageHomes } from '../../.dependency-cruiser.mjs';
import { repository } from '../../scripts/repository.js';

interface Use {
  readonly from: string;
  readonly to: string;
}

/** Everything that a source imports: a lib by its `#name`, a package by its own name. A row holds for specs too. */
const uses: readonly Use[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'libs/*.ts', 'apps/*.ts', 'apps/*.js'],
  { cwd: repository, encoding: 'utf8' },
)
  .trim()
  .split('\n')
  .flatMap((from) =>
    [...readFileSync(join(repository, from), 'utf8').matchAll(/\b(?:from|import) ?\(?'([^'.][^']*)'/g)].map(
      ([, to]) => ({ from, to: to!.replace(/^#([^/]+).*/, 'libs/$1') }),
    ),
  );

const isUsed = (place: string, what: string): boolean =>
  uses.some(({ from, to }) => from.startsWith(`${place}/`) && (to === what || to.startsWith(`${what}/`)));

const widerThanUsed = (table: Readonly<Record<string, readonly string[]>>): readonly string[] =>
  Object.entries(table).flatMap(([place, row]) =>
    row.filter((lib) => !lib.includes('*') && !isUsed(place, lib)).map((lib) => `${place} imports no ${lib}`),
  );

describe('the import rules', () => {
  it('allow nothing that no source uses', () => {
    expect(uses.length).toBeGreaterThan(2_500);
    expect(widerThanUsed(mayImport)).toEqual([]);
  });

  it('give a package no home that does not use it', () => {
    const unused = Object.entries(packageHomes).flatMap(([name, homes]) =>
      homes
        .filter((home) => /^(libs|apps)/.test(home) && !isUsed(home, name))
        .map((home) => `${home} does not use ${name}`),
    );
    expect(unused).toEqual([]);
  });

  it('are reported if a row allows more than is used', () =>
    expect(widerThanUsed({ 'libs/config': ['libs/domain'] })).toEqual([
      'libs/config imports no libs/domain',
    ]));
});
