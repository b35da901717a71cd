import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { topicsOfWords, wordsOfProperties } from '../../apps/api/src/openapi/words/index.js';
import { repository } from '../../scripts/repository.js';

interface Property {
  readonly place: string;
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

const document = JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, unknown>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};

/** Values, not schemas. */
const values = new Set(['example', 'examples', 'default', 'enum', 'const']);

function propertiesIn(part: unknown, place: string): readonly Property[] {
  if (Array.isArray(part)) return part.flatMap((each) => propertiesIn(each, place));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, each]) => {
    if (values.has(key)) return [];
    if (key !== 'properties') return propertiesIn(each, place);
    return Object.entries(each as Readonly<Record<string, Property['schema']>>).flatMap(([name, schema]) => [
      { place, name, schema },
      ...propertiesIn(schema, `${place}.${name}`),
    ]);
  });
}

const properties = Object.entries({ ...document.components.schemas, ...document.paths }).flatMap(
  ([place, part]) => propertiesIn(part, place),
);
const words = ({ schema }: Property) => String(schema.description ?? '');
const places = (found: readonly Property[]) => [
  ...new Set(found.map(({ place, name }) => `${place}.${name}`)),
];

describe('a property of the API', () => {
  it('has a description: the comment on its field, or a line in apps/api/src/openapi/words', () => {
    expect(properties.length).toBeGreaterThan(5_000);
    expect(places(properties.filter((each) => words(each).length < 4))).toEqual([]);
  });

  it.each([
    ['an amount of pence', /(^p|P)ence$/, /\bpence\b/i],
    ['an area in hectares', /[hH]ectares$/, /hectares/i],
    ['an area in square metres', /[sS]quareMetres$/, /square metres/i],
  ])('that is %s has a description that says so', (_, named, unit) =>
    expect(places(properties.filter((each) => named.test(each.name) && !unit.test(words(each))))).toEqual([]),
  );

  it.each([
    ['a day', 'date', /London/],
    ['a moment', 'date-time', /UTC/],
  ])('that is %s says which time it means', (_, format, unit) => {
    const found = properties.filter(({ schema }) => schema.format === format);
    expect(found.length).toBeGreaterThan(20);
    expect(places(found.filter((each) => !unit.test(words(each))))).toEqual([]);
  });
});

describe('the vocabulary of properties', () => {
  it('has the same name in one topic only', () =>
    expect(topicsOfWords.flatMap((topic) => Object.keys(topic))).toHaveLength(wordsOfProperties.size));

  it('has no unused entries', () => {
    const said = properties.map(({ name, schema }) => `${name}: ${String(schema.description)}`);
    const isSaid = ([name, meaning]: readonly [string, string]) => {
      const start = `${name}: ${meaning}`;
      return said.some((each) => each.startsWith(start));
    };
    expect([...wordsOfProperties].filter((entry) => !isSaid(entry)).map(([name]) => name)).toEqual([]);
  });
});
