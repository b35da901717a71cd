import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import configuration, { mayImport, packageHomes } from '../../.dependency-cruiser.mjs';
import { repository } from '../../scripts/repository.js';
import { type PlantedRepository, plant } from './planted.js';

interface Violation {
  rule: { name: string };
  from: string;
  to: string;
}

const rows = Object.keys(mayImport);
const places = [...rows, 'test', 'scripts'];
const contents = (place: string) =>
  /^(libs|apps)\//.test(place) ? `${place}/src/index.ts` : `${place}/index.ts`;
const folderOf = (place: string) => dirname(contents(place));
const planted = (place: string, what: string, ending = 'ts') =>
  `${folderOf(place)}/imports-${what.replace(/\W+/g, '-')}.${ending}`;

function importing(from: string, to: string): string {
  const path = to.startsWith('libs/')
    ? `#${to.slice('libs/'.length)}`
    : relative(dirname(from), contents(to)).replace(/\.ts$/, '.js');
  return `export * from '${path.startsWith('#') || path.startsWith('.') ? path : `./${path}`}';\n`;
}

/** Every place importing every other, and every restricted package. */
function everyImport(): Record<string, string> {
  const sources: Record<string, string> = {};
  for (const from of places) {
    sources[contents(from)] = 'export {};\n';
    for (const to of places.filter((other) => other !== from)) {
      sources[planted(from, to)] = importing(contents(from), to);
      sources[planted(from, to, 'spec.ts')] = importing(contents(from), to);
    }
    for (const name of Object.keys(packageHomes))
      sources[planted(from, name)] = `import '${entryOf(name)}';\n`;
  }
  return sources;
}

function entryOf(name: string): string {
  return (
    {
      '@nestjs': '@nestjs/common',
      '@aws-sdk': '@aws-sdk/client-s3',
      '@eventstore': '@eventstore/db-client',
      '@kurrent': '@kurrent/kurrentdb-client',
      '@turf': '@turf/boolean-intersects',
    }[name] ?? name
  );
}

const inCase = (file: string): string => `libs/domain/src/cases/planning-application/${file}`;

const others = {
  'libs/unheard-of/src/index.ts': `import 'node:fs';\n`,
  'apps/unheard-of-too/src/main.ts': 'export {};\n',
  'libs/config/src/around.ts': `export * from './and-around.js';\n`,
  'libs/config/src/and-around.ts': `export type * from './around.js';\n`,
  'libs/config/src/astray.ts': `export * from './nowhere.js';\n`,
  'libs/config/src/by-development.ts': `import 'yaml';\n`,
  'libs/domain/src/inner.ts': 'export const inner = 1;\n',
  'libs/event-store/src/by-the-window.ts': `export * from '../../domain/src/inner.js';\n`,
  'libs/domain/src/by-clock.ts': `import 'node:timers';\n`,
  'libs/legislation/src/by-package.ts': `import 'uuid';\n`,
  'libs/broadcasting/src/kafka/index.ts': `import 'kafkajs';\n`,
  [inCase('vocabulary/word.ts')]: 'export const word = 1;\n',
  [inCase('state/kept.ts')]: 'export const kept = 1;\n',
  [inCase('vocabulary/of-a-topic.ts')]: `export * from '../state/kept.js';\n`,
  [inCase('appeals/rule.ts')]: `export * from '../vocabulary/word.js';\n`,
  [inCase('appeals/events.ts')]: `export * from '../questions/of-a-decision.js';\n`,
  [inCase('time/by-the-side.ts')]: `export * from '../appeals/rule.js';\n`,
  [inCase('two-people/above.ts')]: `export * from '../appeals/rule.js';\n`,
  [inCase('state/of-a-decision.ts')]: `export * from '../appeals/rule.js';\n`,
  [inCase('days/of-a-decision.ts')]: `export * from '../appeals/rule.js';\n`,
  [inCase('questions/of-a-decision.ts')]: `export * from '../appeals/rule.js';\n`,
  'apps/api/src/broadcasting.ts': `import '../../../libs/broadcasting/src/kafka/index.js';\n`,
};

/** The rules that style.md and design.md state explicitly; the table must match them. */
const said: [from: string, to: string, allowed: boolean][] = [
  ['libs/domain', 'libs/legislation', true],
  ['libs/domain', 'libs/event-store', false],
  ['libs/domain', 'libs/privacy', false],
  ['libs/legislation', 'libs/domain', false],
  ['libs/config', 'libs/legislation', false],
  ['libs/identity', 'libs/domain', false],
  ['libs/privacy', 'libs/event-store', false],
  ['libs/event-store', 'libs/privacy', false],
  ['libs/event-store', 'libs/projections', false],
  ['libs/projections', 'libs/event-store', true],
  ['libs/projections', 'libs/read-models', false],
  ['libs/read-models', 'libs/projections', true],
  ['libs/read-models', 'libs/broadcasting', false],
  ['libs/reassignment', 'libs/read-models', true],
  ['libs/reassignment', 'libs/broadcasting', false],
  ['libs/broadcasting', 'libs/projections', false],
  ['apps/api', 'libs/read-models', true],
  ['apps/api', 'apps/projector', false],
  ['apps/projector', 'libs/broadcasting', false],
  ['apps/projector', 'libs/read-models', true],
  ['apps/broadcaster', 'libs/read-models', false],
  ['apps/auditor', 'libs/broadcasting', false],
  ['apps/clerk', 'libs/broadcasting', false],
  ['apps/dev-node', 'libs/event-store', false],
  ['apps/local', 'apps/api', true],
  ['apps/local', 'apps/dev-node', true],
];

describe('the import rules', () => {
  let repositoryWithPlants: PlantedRepository;
  let violations: Violation[];

  beforeAll(async () => {
    repositoryWithPlants = await plant({ ...everyImport(), ...others });
    const config = relative(repository, join(repository, '.dependency-cruiser.mjs'));
    const args = [
      '--config',
      join(repository, config),
      '--output-type',
      'json',
      'libs',
      'apps',
      'scripts',
      'test',
    ];
    const output = await repositoryWithPlants.run('dependency-cruiser/bin/dependency-cruise.mjs', args);
    violations = JSON.parse(output).summary.violations;
  }, 120_000);
  afterAll(() => repositoryWithPlants.remove());

  const rulesBrokenBy = (file: string) =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(rows)('hold %s to its row of the table', (from) => {
    for (const to of places.filter((other) => other !== from)) {
      const broken = rulesBrokenBy(planted(from, to)).filter((name) => name.endsWith('what its row says'));
      const expected = isAllowed(from, to) ? [] : [`${from} imports only what its row says`];
      expect({ from, to, broken }).toEqual({ from, to, broken: expected });
    }
  });

  it.each(rows)('allow specs in %s to import the local node and the tools', (from) => {
    for (const to of places.filter((other) => other !== from)) {
      const allowed = isAllowed(from, to) || ['apps/dev-node', 'test', 'scripts'].includes(to);
      const broken = rulesBrokenBy(planted(from, to, 'spec.ts'));
      expect({ from, to, broken: broken.length > 0 }).toEqual({ from, to, broken: !allowed });
    }
  });

  it.each(said)('match the written table: may %s import %s? %s', (from, to, allowed) => {
    expect(rulesBrokenBy(planted(from, to)).some((name) => name.endsWith('what its row says'))).toBe(
      !allowed,
    );
  });

  it.each(Object.entries(packageHomes))('allow %s only in its own folders', (name, homes) => {
    for (const place of places) {
      const athome = homes.some((home) => `${folderOf(place)}/`.startsWith(`${home}/`));
      const broken = rulesBrokenBy(planted(place, name)).includes(`${name} stays at home`);
      expect({ place, broken }).toEqual({ place, broken: !athome });
    }
  });

  it.each([
    ['every place has a row', 'libs/unheard-of/src/index.ts'],
    ['every place has a row, even one that imports nothing', 'apps/unheard-of-too/src/main.ts'],
    ['no unresolved import', 'libs/config/src/astray.ts'],
    ['a lib is entered by its contents page', 'libs/event-store/src/by-the-window.ts'],
    ['the domain and the law use no package and no part of Node', 'libs/domain/src/by-clock.ts'],
    ['the domain and the law use no package and no part of Node', 'libs/legislation/src/by-package.ts'],
    ['what runs needs no package of development', 'libs/config/src/by-development.ts'],
    ['the API never loads a Kafka client', 'apps/api/src/broadcasting.ts'],
    ['a topic of a case knows no other topic', inCase('time/by-the-side.ts')],
    ['the words of a case stand on nothing of it', inCase('vocabulary/of-a-topic.ts')],
    ['the facts of a topic are told in words and in what is kept of a case', inCase('appeals/events.ts')],
    ['what is kept of a case knows no topic', inCase('state/of-a-decision.ts')],
    ['the limits of days are found in what is kept of a case', inCase('days/of-a-decision.ts')],
    ['what several topics ask of a case is asked of what is kept', inCase('questions/of-a-decision.ts')],
  ])('say "%s"', (rule, file) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it('let a topic import its wording, and let the acts of two people import the topics', () => {
    expect([inCase('appeals/rule.ts'), inCase('two-people/above.ts')].flatMap(rulesBrokenBy)).toEqual([]);
  });

  it('say "no circles"', () => {
    // A circular import is reported once, for one of its files.
    const circle = ['libs/config/src/around.ts', 'libs/config/src/and-around.ts'];
    expect(circle.flatMap(rulesBrokenBy)).toEqual(['no circles']);
  });

  it('are each broken once by this spec', () => {
    const broken = new Set(violations.map(({ rule }) => rule.name));
    expect(configuration.forbidden?.filter(({ name }) => !broken.has(name!))).toEqual([]);
  });
});

function isAllowed(from: string, to: string): boolean {
  return mayImport[from]!.some((entry) => new RegExp(`^${entry.replace('*', '[^/]+')}/`).test(`${to}/`));
}
