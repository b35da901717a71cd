import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const specs = ['apps', 'libs', 'scripts', 'test']
  .flatMap((folder) =>
    readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  )
  .filter((name) => name.endsWith('.spec.ts') && !name.includes('node_modules'));

/** A busy machine may stand still for seconds, so no shorter time proves anything. */
const shortestMs = 60_000;

/** Bounds of a time that was measured by the real clock, in the same expectation. */
const boundsIn = (source: string): readonly number[] =>
  [
    ...source.matchAll(/expect\([^;]*?\b(?:Date|performance)\.now\(\)[^;]*?\)\.toBeLess\w+\(\s*([\d_]+)/g),
  ].map(([, bound]) => Number(bound!.replaceAll('_', '')));

it('no spec expects the machine to be quick', () => {
  expect(specs.length).toBeGreaterThan(50);
  const hasty = specs.filter((name) =>
    boundsIn(readFileSync(join(repository, name), 'utf8')).some((bound) => bound < shortestMs),
  );
  expect(hasty).toEqual([]);
});

it('an expectation of a short time is found', () => {
  const planted = 'expect(performance.now() - began).toBeLess' + 'Than(1_500);';
  expect(boundsIn(planted)).toEqual([1_500]);
});
