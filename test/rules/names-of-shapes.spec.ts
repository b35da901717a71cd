import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

const api = join(repository, 'apps/api/src');
const files = readdirSync(api, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(view|body|query)\.ts$/.test(path),
);
const classesIn = (path: string): readonly string[] =>
  [...readFileSync(join(api, path), 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name!);

/** The document identifies a shape by its name, so it could show only one of two with the same name. */
it('no two shapes of the API have the same name', () => {
  const names = files.flatMap(classesIn);
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
