import { describe, expect, it } from '@jest/globals';
import { eventVersions, type StreamName } from '#domain';
import { allotted, context, rehashed } from '../test/facts.js';
import { decode, decodeBy, type Schemas, type StoredEvent } from './decoding.js';
import { encode } from './encoding.js';
import type { Recorded } from './recorded.js';
import { upcasters } from './upcasters.js';
import { firstFault } from './verifying.js';

const stream: StreamName = 'caseNumbers-CAM-2026';

/** The event as the store returns it. */
function stored(...numbers: number[]): StoredEvent[] {
  const place = { stream, revision: -1n, previousHash: null };
  const { encoded } = encode(numbers.map(allotted), place, { ...context(), commandDigest: 'd' });
  return encoded.map((event, index) => ({
    ...(JSON.parse(JSON.stringify(event)) as typeof event),
    stream,
    revision: BigInt(index),
    position: BigInt(100 + index),
  }));
}

const [fact] = stored(7) as [StoredEvent];
const metadata = fact.metadata as Record<string, unknown>;
const nested = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`);

describe('decoding', () => {
  it('returns the fact that was encoded', () =>
    expect(decode(fact)).toMatchObject({ recorded: { event: allotted(7), revision: 0n, position: 100n } }));

  it.each<[string, Partial<StoredEvent>, string]>([
    ['of an unknown type', { type: 'NeverHeardOf' }, 'no fact of type NeverHeardOf is known to this version'],
    ['whose type is a JavaScript property name', { type: 'constructor' }, 'no fact of type constructor'],
    ['of malformed JSON', { data: '{"number":' }, 'its data is not a JSON object'],
    ['that is a list', { data: [1] }, 'its data is not a JSON object'],
    ['of binary data', { data: new Uint8Array([1]) }, 'its data is not a JSON object'],
    ['without data', { data: null }, 'its data is not a JSON object'],
    ['without metadata', { metadata: '' }, 'it has no metadata of ours'],
    ['without a version', { metadata: {} }, 'it has no metadata of ours'],
    ['whose contents were changed', { data: { number: 8 } }, 'its contents are not those that its hash'],
    ['of another stream', { stream: 'caseNumbers-SCA-2026' }, 'its contents are not those that its hash'],
    ['nested too deeply', { data: nested }, 'its contents are not those that its hash'],
    [
      'of a later version',
      { metadata: { ...metadata, schemaVersion: 9 } },
      'it is version 9 of CaseNumberAllotted',
    ],
  ])('parks an event %s, as it was stored and with the reason', (_, change, because) => {
    const event = { ...fact, ...change };
    expect(decode(event)).toEqual({
      undecodable: {
        id: event.id,
        stream: event.stream,
        revision: 0n,
        position: 100n,
        type: event.type,
        because: expect.stringContaining(because),
        stored: { data: event.data, metadata: event.metadata },
      },
    });
  });
});

describe('a fact of an older version', () => {
  const schemas: Schemas = {
    versions: { ...eventVersions, CaseNumberAllotted: 3 },
    upcasters: {
      CaseNumberAllotted: [
        ({ number, ...rest }) => ({ ...rest, allotted: number }),
        ({ allotted, ...rest }) => ({ ...rest, numbers: [allotted] }),
      ],
    },
  };
  const ofVersion = (version: number, data: unknown): StoredEvent =>
    rehashed({ ...fact, data, metadata: { ...metadata, schemaVersion: version } });

  it.each([
    [1, { number: 7, caseId: 'c' }],
    [2, { allotted: 7, caseId: 'c' }],
    [3, { numbers: [7], caseId: 'c' }],
  ])('is upcast from version %i to the current one', (version, data) =>
    expect(decodeBy(schemas, ofVersion(version, data))).toMatchObject({
      recorded: { event: { type: 'CaseNumberAllotted', numbers: [7], caseId: 'c' } },
    }),
  );

  it('is parked if it cannot be upcast', () => {
    const upcasters = {
      CaseNumberAllotted: [
        () => {
          throw new Error('there is no number');
        },
      ],
    };
    expect(decodeBy({ ...schemas, upcasters }, ofVersion(1, {}))).toMatchObject({
      undecodable: { because: expect.stringContaining('there is no number') },
    });
  });

  it('still passes its hash check', () => {
    const chain = stored(1, 2, 3).map(
      (event) => (decodeBy(schemas, event) as { recorded: Recorded }).recorded,
    );
    expect(chain.map(({ event }) => event)).toMatchObject([
      { numbers: [1] },
      { numbers: [2] },
      { numbers: [3] },
    ]);
    expect(firstFault(chain)).toBeUndefined();
  });

  it('has an upcaster from every earlier version', () => {
    for (const [type, version] of Object.entries(eventVersions))
      expect([type, upcasters[type as keyof typeof upcasters]?.length ?? 0]).toEqual([type, version - 1]);
  });
});
