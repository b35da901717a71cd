import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PlantedRepository, plant } from './planted.js';

const outOfReach: Readonly<Record<string, string>> = {
  process: 'process.exit()',
  console: `console.log('decided')`,
  fetch: `fetch('https://example.org')`,
  setTimeout: 'setTimeout(() => undefined, 1)',
  setInterval: 'setInterval(() => undefined, 1)',
  queueMicrotask: 'queueMicrotask(() => undefined)',
  Buffer: `Buffer.from('')`,
  crypto: 'crypto.randomUUID()',
  performance: 'performance.now()',
  window: 'window.name',
};
const within: Readonly<Record<string, string>> = {
  Map: 'new Map()',
  JSON: `JSON.parse('{}')`,
  'the law': `import('#legislation')`,
};

const fileOf = (name: string) => `libs/domain/src/uses-${name.replace(' ', '-')}.ts`;

describe('the compiler', () => {
  let planted: PlantedRepository;
  let output: string;

  beforeAll(async () => {
    const uses = Object.entries({ ...outOfReach, ...within });
    planted = await plant({
      'libs/legislation/src/index.ts': 'export {};\n',
      ...Object.fromEntries(uses.map(([name, use]) => [fileOf(name), `export const use = () => ${use};\n`])),
    });
    output = await planted.run('typescript/bin/tsc', [
      '-p',
      'libs/domain/tsconfig.json',
      '--pretty',
      'false',
    ]);
  }, 60_000);
  afterAll(() => planted.remove());

  it.each(Object.keys(outOfReach))('does not know %s in the domain', (name) => {
    expect(output).toMatch(new RegExp(`${fileOf(name)}.*Cannot find name '${name}'`));
  });

  it.each(Object.keys(within))('knows %s in the domain', (name) => {
    expect(output).not.toContain(fileOf(name));
  });
});
