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
  .filter((name) => /\.(spec|drill)\.ts$/.test(name) && !name.includes('node_modules'));

it('no spec skips itself: CI forbids it, and comparisons with data outside the repository are *.shared.spec.ts', () => {
  expect(specs.length).toBeGreaterThan(50);
  const skipping = specs.filter((name) =>
    /\b(describe|it|test)\.(skip|todo)|\bx(it|describe)\(/.test(readFileSync(join(repository, name), 'utf8')),
  );
  expect(skipping).toEqual([]);
});
