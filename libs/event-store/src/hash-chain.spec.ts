import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, type StreamName } from '#domain';
import { allotted, context } from '../test/facts.js';
import { canonicalText } from './canonical-text.js';
import { decode } from './decoding.js';
import { encode } from './encoding.js';
import { chainBreaksOf, hashOf, linkOf, sha256 } from './hash-chain.js';
import type { Recorded } from './recorded.js';
import { firstFault, notedIn } from './verifying.js';

const stream: StreamName = 'caseNumbers-CAM-2026';

function chain(...numbers: number[]): Recorded[] {
  const place = { stream, revision: -1n, previousHash: null };
  const { encoded } = encode(numbers.map(allotted), place, { ...context(), commandDigest: 'd' });
  return encoded.map((event, index) => {
    const asStored = JSON.parse(JSON.stringify(event)) as typeof event;
    const revision = BigInt(index);
    return (decode({ ...asStored, stream, revision, position: revision }) as { recorded: Recorded }).recorded;
  });
}

const changed = (recorded: Recorded, change: Partial<Recorded>): Recorded => ({ ...recorded, ...change });

describe('the hash chain of a stream', () => {
  const [first, second, third] = chain(1, 2, 3) as [Recorded, Recorded, Recorded];

  it('is intact as recorded, even for a stream without facts', () => {
    expect(firstFault([first, second, third])).toBeUndefined();
    expect(firstFault([])).toBeUndefined();
  });

  it.each<[string, Recorded[], bigint]>([
    [
      'a fact was changed',
      [first, changed(second, { event: { ...second.event, number: 9 } as never }), third],
      1n,
    ],
    [
      'its day was changed',
      [changed(first, { metadata: { ...first.metadata, effectiveOn: '2020-01-01' as never } })],
      0n,
    ],
    [
      'its author was changed',
      [changed(first, { metadata: { ...first.metadata, actor: { id: 'x', role: 'x' } } })],
      0n,
    ],
    ['its id was changed', [changed(first, { id: second.id })], 0n],
    ['a fact was removed', [first, third], 2n],
    ['the first fact was removed', [second, third], 1n],
    [
      'two facts changed places',
      [first, changed(third, { revision: 1n }), changed(second, { revision: 2n })],
      1n,
    ],
    ['a fact was moved to another stream', [changed(first, { stream: 'caseNumbers-SCA-2026' })], 0n],
    ['a fact was inserted with its own hash', [first, forged(first), third], 1n],
  ])('breaks if %s', (_, facts, revision) => expect(firstFault(facts)).toMatchObject({ revision }));

  it('does not depend on the order of keys, which a store may change', () => {
    const { hash, ...metadata } = first.metadata;
    const { type, effectiveOn: _, ...data } = first.event;
    const turned = Object.fromEntries(Object.entries(data).reverse());
    expect(hashOf({ ...first, type, data: turned, metadata })).toBe(hash);
  });
});

describe('the hash of a fact', () => {
  it('covers the canonical JSON of the whole, even though it is written in parts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.jsonValue({ depthSize: 'small' }), (text, value) => {
        const [{ event: _, ...first }] = chain(1) as [Recorded];
        const data = { [text]: value, text };
        const linked = {
          ...first,
          stream: `x-${text}`,
          id: text,
          type: text,
          data,
          metadata: first.metadata,
        };
        const { stream, revision, id, type, metadata } = linked;
        const whole = { stream, revision: revision.toString(), id, type, data, metadata };
        expect(hashOf(linked)).toBe(sha256(canonicalize(whole)!));
      }),
    ));
});

describe('the canonical form of a value', () => {
  it("equals the library's for any JSON", () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) =>
        expect(canonicalText(value)).toBe(canonicalize(value)),
      ),
    ));

  it.each<[string, unknown, string]>([
    ['keys that are numbers, as text', { 9: 1, 10: 2 }, '{"10":2,"9":1}'],
    [
      'keys outside the basic plane, sorted by code units',
      { '\ufb33': 1, '\u{1f600}': 2 },
      '{"\u{1f600}":2,"\ufb33":1}',
    ],
    ['a key of JavaScript’s own', JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
    ['what JSON escapes', { '"': '\\\u0007\n' }, '{"\\"":"\\\\\\u0007\\n"}'],
    ['half a surrogate pair, escaped', ['\ud800'], '["\\ud800"]'],
    ['no undefined values', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['numbers as JavaScript does', [1e21, -0, 0.1], '[1e+21,0,0.1]'],
  ])('keeps or escapes %s', (_, value, text) => expect(canonicalText(value)).toBe(text));
});

describe('the two canonical forms of JSON', () => {
  const isIndex = (key: string) => /^(0|[1-9]\d*)$/.test(key);
  const key = fc.string({ unit: 'grapheme' }).filter((each) => !isIndex(each) && each !== '__proto__');
  const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, true, false),
      fc.string({ unit: 'grapheme' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));

  it('are equal for everything whose keys are words', () =>
    fc.assert(fc.property(values, (value) => expect(canonicalJson(value)).toBe(canonicalize(value)))));
});

describe('a chain with a noted break', () => {
  const [first, kept, third, fourth] = chain(1, 2, 3, 4) as [Recorded, Recorded, Recorded, Recorded];
  const next = chained(third, 'f'.repeat(64));
  const last = chained(fourth, next.metadata.hash);
  const stands = [first, kept, next, last];
  const [note] = chainBreaksOf(stands);

  it('is broken at one place, and intact once that is noted', () => {
    expect(chainBreaksOf(stands)).toEqual([
      {
        stream,
        revision: 2,
        found: 'f'.repeat(64),
        expected: kept.metadata.hash,
        hash: next.metadata.hash,
      },
    ]);
    expect(firstFault(stands)).toMatchObject({ revision: 2n });
    expect(firstFault(stands, [note!])).toBeUndefined();
  });

  it.each<[string, Recorded[], bigint]>([
    ['its own contents were changed', [first, kept, withNumber(next), last], 2n],
    ['the contents of the fact before it were changed', [first, withNumber(kept), next, last], 1n],
    ['the contents of the fact after it were changed', [first, kept, next, withNumber(last)], 3n],
    ['another complete fact is in its place', [first, kept, chained(third, 'e'.repeat(64)), last], 2n],
    ['the fact before it is a different one', [first, chained(kept, 'e'.repeat(64)), next, last], 1n],
    ['there is a second break', [first, kept, next, chained(fourth, 'e'.repeat(64))], 3n],
    ['the fact before it is missing', [first, next, last], 2n],
  ])('is not accepted if %s', (_, facts, revision) =>
    expect(firstFault(facts, [note!])).toMatchObject({ revision }),
  );

  it.each([
    ['another stream', { stream: 'caseNumbers-SCA-2026' }],
    ['another place', { revision: 3 }],
    ['another hash found', { found: 'e'.repeat(64) }],
    ['another hash expected', { expected: 'e'.repeat(64) }],
    ['another fact', { hash: 'e'.repeat(64) }],
  ])('is not accepted with a note about %s', (_, change) =>
    expect(firstFault(stands, [{ ...note!, ...change }])).toMatchObject({ revision: 2n }),
  );

  it('needs no note if a fact follows another of the stream', () =>
    expect(chainBreaksOf([first, kept, chained(third, first.metadata.hash)])).toEqual([]));

  it('ignores notes whose own chain is broken', () => {
    const noted = { ...first, event: { type: 'ChainBreakNoted', ...note } } as unknown as Recorded;
    expect(notedIn([noted])).toEqual([]);
  });
});

function withNumber(recorded: Recorded): Recorded {
  return changed(recorded, { event: { ...recorded.event, number: 9 } as never });
}

/** Whole in itself, after a fact with this hash. */
function chained(recorded: Recorded, previousHash: string): Recorded {
  const link = linkOf(recorded);
  const { hash: _, ...rest } = link.metadata;
  const metadata = { ...rest, previousHash };
  return changed(recorded, { metadata: { ...metadata, hash: hashOf({ ...link, metadata }) } });
}

/** In the right place and with a correct hash, but not chained to the fact before it. */
function forged(_: Recorded): Recorded {
  const [, second] = chain(1, 2) as [Recorded, Recorded];
  const { hash: __, ...metadata } = { ...second.metadata, previousHash: 'f'.repeat(64) };
  const { type, effectiveOn: ___, ...data } = second.event;
  return { ...second, metadata: { ...metadata, hash: hashOf({ ...second, type, data, metadata }) } };
}
