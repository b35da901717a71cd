import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { describe, expect, it } from '@jest/globals';
import { LAST_REVISION, type ProposedEvent } from '../log/events.js';
import { streams } from './generated.js';
import { eventResponse } from './read-responses.js';
import { dataOf, encodeRecordedEvent, idOf, recordedAtMs, streamOf, typeOf } from './recorded-event.js';

const event: ProposedEvent = {
  id: 'f0e1d2c3-b4a5-4697-8877-665544332211',
  type: 'Noted ✓',
  json: true,
  data: Buffer.from('{"text":"東京"}'),
  metadata: Uint8Array.of(1, 2, 3),
};
const recorded = (revision: bigint, position: bigint): Buffer =>
  encodeRecordedEvent(event, { stream: 'Straße-1', revision, position, recordedAtMs: 1_795_000_000_123 });

function decoded(response: Buffer): ReadResp.ReadEvent {
  const read = streams.ReadResp.deserializeBinary(response).getEvent();
  if (!read) throw new Error('It is not an event.');
  return read;
}

describe('a stored event', () => {
  it.each([
    ['the first', 0n, 64n],
    ['one too large for a JavaScript number', 2n ** 53n + 1n, 2n ** 60n + 1n],
    ['a tombstone', LAST_REVISION, LAST_REVISION - 1n],
  ])('matches what the client library reads: %s', (_which, revision, position) => {
    const read = decoded(eventResponse({ event: recorded(revision, position) }, position, 'text'));
    const got = read.getEvent();
    expect(read.getCommitPosition()).toBe(position.toString());
    expect(got?.getId()?.getString()).toBe(event.id);
    expect(Buffer.from(got?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe('Straße-1');
    expect(got?.getStreamRevision()).toBe(revision.toString());
    expect(got?.getCommitPosition()).toBe(position.toString());
    expect(got?.getPreparePosition()).toBe(position.toString());
    expect(Object.fromEntries(got?.getMetadataMap().toObject() ?? [])).toEqual({
      type: 'Noted ✓',
      created: '17950000001230000',
      'content-type': 'application/json',
    });
    expect(got?.getData_asU8()).toEqual(new Uint8Array(event.data));
    expect(got?.getCustomMetadata_asU8()).toEqual(event.metadata);
  });

  it('gives the fields that the node itself needs', () => {
    const record = recorded(7n, 2n ** 60n);
    expect(idOf(record)).toBe(event.id);
    expect(streamOf(record)).toBe('Straße-1');
    expect(typeOf(record)).toBe('Noted ✓');
    expect(recordedAtMs(record)).toBe(1_795_000_000_123);
    expect(dataOf(record).toString()).toBe('{"text":"東京"}');
  });

  it('keeps a link apart from its target', () => {
    const [link, target] = [recorded(1n, 200n), recorded(9n, 100n)];
    const both = decoded(eventResponse({ link, event: target }, 200n, 'text'));
    expect([both.getLink()?.getStreamRevision(), both.getEvent()?.getStreamRevision()]).toEqual(['1', '9']);
    const dangling = decoded(eventResponse({ link, event: null }, 200n, 'text'));
    expect([dangling.hasLink(), dangling.hasEvent()]).toEqual([true, false]);
  });
});
