import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const domain = 'libs/domain/src';

type Import = readonly [from: string, to: string];

/** An aggregate is a folder of a group: `cases/planning-application`, `money/statement`. */
const aggregateOf = (path: string): string | undefined =>
  /^(cases|people|councils|money)\/[^/]+(?=\/)/.exec(path)?.[0];

const imports: readonly Import[] = readdirSync(join(repository, domain), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .flatMap((path) =>
    [...readFileSync(join(repository, domain, path), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
      ([, to]): Import => [path, join(dirname(path), to!)],
    ),
  );

/** Pairs of aggregates that import each other. */
function mutual(found: readonly Import[]): readonly string[] {
  const pairs = new Set(
    found.flatMap(([from, to]) => {
      const [one, other] = [aggregateOf(from), aggregateOf(to)];
      return one && other && one !== other ? [`${one} ${other}`] : [];
    }),
  );
  return [...pairs].filter(
    (pair) => pair < pair.split(' ').reverse().join(' ') && pairs.has(pair.split(' ').reverse().join(' ')),
  );
}

describe('two aggregates of the domain', () => {
  it('never import each other: what they share lies beneath both', () => {
    expect(imports.length).toBeGreaterThan(1_000);
    expect(mutual(imports)).toEqual([]);
  });

  it('are reported if they do', () =>
    expect(
      mutual([
        ['money/charge/index.ts', 'money/statement/state.js'],
        ['money/statement/index.ts', 'money/charge/events.js'],
        ['money/statement/index.ts', 'people/officer/index.js'],
      ]),
    ).toEqual(['money/charge money/statement']));
});
