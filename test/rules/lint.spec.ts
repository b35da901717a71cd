import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PlantedRepository, plant } from './planted.js';

/** File, the violated rule (none if the source is allowed), source. */
const cases: [file: string, rule: string | undefined, source: string][] = [
  ['libs/domain/src/clock.ts', 'noRestrictedGlobals', 'export const now = () => new Date();\n'],
  ['libs/domain/src/dice.ts', 'noRestrictedGlobals', 'export const dice = () => Math.random();\n'],
  ['libs/domain/src/values.ts', undefined, 'export const half = (pence: number) => Math.floor(pence / 2);\n'],
  ['libs/legislation/src/clock.ts', 'noRestrictedGlobals', 'export const now = () => Date.now();\n'],
  ['libs/legislation/src/dates.ts', undefined, 'export const at = (text: string) => new Date(text);\n'],
  ['libs/projections/src/clock.ts', undefined, 'export const now = () => new Date();\n'],
  ['libs/projections/src/adrift.ts', 'noFloatingPromises', 'async function save() {}\nsave();\n'],
  ['libs/projections/src/awaited.ts', undefined, 'async function save() {}\nawait save();\nexport {};\n'],
  ['libs/projections/src/setting.ts', 'noProcessEnv', 'export const port = process.env.PORT;\n'],
  ['apps/api/src/setting.ts', 'noProcessEnv', 'export const port = process.env.PORT;\n'],
  ['libs/config/src/setting.ts', undefined, 'export const port = process.env.PORT;\n'],
  [
    'libs/config/src/round.ts',
    'noImportCycles',
    `import { b } from './and-round.js';\nexport const a = b;\n`,
  ],
  [
    'libs/config/src/and-round.ts',
    'noImportCycles',
    `import { a } from './round.js';\nexport const b = a;\n`,
  ],
  ['libs/config/src/unused.ts', 'noUnusedVariables', 'const unused = 1;\nexport {};\n'],
];

describe('the linter', () => {
  let planted: PlantedRepository;
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    planted = await plant(Object.fromEntries(cases.map(([file, , source]) => [file, source])));
    const output = await planted.run('@biomejs/biome/bin/biome', [
      'lint',
      '--reporter=json',
      '--vcs-enabled=false',
      '.',
    ]);
    for (const { category, severity, location } of JSON.parse(output).diagnostics) {
      const file = location.path.file ?? location.path;
      if (severity === 'error') found.set(file, [...(found.get(file) ?? []), category.split('/').at(-1)]);
    }
  });
  afterAll(() => planted.remove());

  it.each(cases.filter(([, rule]) => rule))('refuses %s with %s', (file, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  it.each(cases.filter(([, rule]) => !rule))('allows %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
