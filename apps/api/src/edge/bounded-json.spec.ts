import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beyondBounds } from './bounded-json.js';

const beyond = (text: string, bounds = { depth: 3, values: 10 }) =>
  beyondBounds(new TextEncoder().encode(text), bounds);

describe('the limits of a JSON body', () => {
  it.each([
    ['nesting of objects and lists', '{"a":[{"b":[]}]}', /deeper than 3/],
    ['nesting that never ends', '['.repeat(1_000), /deeper than 3/],
    ['many values in a list', `[${'1,'.repeat(20)}1]`, /more than 10/],
    ['many fields', JSON.stringify(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [n, n]))), /10/],
    ['many empty lists', `[${'[],'.repeat(20)}[]]`, /more than 10/],
  ])('refuse %s', (_, text, because) => expect(beyond(text)).toMatch(because));

  it.each([
    '{"a":[{"b":1}]}',
    JSON.stringify({ text: '[[[[[[,,,,,,,,,,,,,,,,"\\"[[[[' }),
    '"\\\\"',
    '"unfinished',
    '',
  ])('allow %s', (text) => expect(beyond(text)).toBeUndefined());

  it('give the same counts as a walk over the parsed body, for any strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        const [depth, values] = [depthOf(value), countOf(value)];
        expect(beyond(text, { depth, values: values + emptyIn(value) })).toBeUndefined();
        expect(beyond(text, { depth, values: values - 1 })).toMatch(/values/);
        if (depth > 0) expect(beyond(text, { depth: depth - 1, values: Infinity })).toMatch(/deeper/);
      }),
    );
  });
});

const within = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : [];
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...within(value).map(depthOf)) : 0;
const countOf = (value: unknown): number =>
  1 + within(value).reduce<number>((sum, each) => sum + countOf(each), 0);
/** An empty list may count for the value that it could hold. */
const emptyIn = (value: unknown): number =>
  within(value).reduce<number>(
    (sum, each) => sum + emptyIn(each),
    Number(typeof value === 'object' && value !== null && within(value).length === 0),
  );
