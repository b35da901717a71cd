import { readdirSync, readFileSync } from 'node:fs';
import whole from './jest.config.mjs';

// Read by test/runner/seed.ts. A failure prints its seed: `CASEBOOK_SEED=<it> npm test -- <file>` meets it again.
process.env.CASEBOOK_SEED ??= 'random';

const specs = ['apps', 'libs', 'scripts', 'test'].flatMap((root) =>
  readdirSync(root, { recursive: true })
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `${root}/${name}`),
);

/** The specs with properties, on lives that nobody has seen yet: `npm run lives`, as often as there is time for it. */
/** @type {import('jest').Config} */
export default {
  ...whole,
  testMatch: specs
    .filter((spec) => readFileSync(spec, 'utf8').includes("'fast-check'"))
    .map((spec) => `<rootDir>/${spec}`),
};
