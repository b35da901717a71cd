import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerIn } from './stored-event.js';

const { ReadEvent } = streams.ReadResp;

const stored = fc.record({
  id: fc.uuid(),
  stream: fc.string({ unit: 'grapheme' }),
  revision: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  position: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  type: fc.string({ unit: 'grapheme' }),
  data: fc.jsonValue(),
  metadata: fc.jsonValue(),
});
type Stored = typeof stored extends fc.Arbitrary<infer Value> ? Value : never;

/** An event as a server sends it, encoded with the client's own classes. */
function sent(event: Stored, contentType = 'application/json'): Buffer {
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const record = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(event.stream)))
    .setStreamRevision(event.revision.toString())
    .setPreparePosition(event.position.toString())
    .setCommitPosition(event.position.toString())
    .setData(json(event.data))
    .setCustomMetadata(json(event.metadata));
  record.getMetadataMap().set('created', '1').set('type', event.type).set('content-type', contentType);
  const read = new ReadEvent().setEvent(record).setCommitPosition(event.position.toString());
  return Buffer.from(new streams.ReadResp().setEvent(read).serializeBinary());
}

describe('an event as received', () => {
  it('is exactly what the server sent', () =>
    fc.assert(
      fc.property(stored, (event) => {
        const bytes =
          Buffer.byteLength(JSON.stringify(event.data)) + Buffer.byteLength(JSON.stringify(event.metadata));
        const expected = JSON.parse(JSON.stringify({ data: event.data, metadata: event.metadata }));
        expect(answerIn(sent(event))).toEqual({ arrived: { stored: { ...event, ...expected }, bytes } });
      }),
    ));

  it('keeps the bytes of data that is not JSON', () => {
    const event = { id: 'i', stream: 's', revision: 0n, position: 1n, type: 't', data: 1, metadata: {} };
    expect(answerIn(sent(event, 'application/octet-stream'))).toMatchObject({
      arrived: { stored: { data: Buffer.from('1') } },
    });
  });

  it('is an error, not part of an event, if the message was cut off', () => {
    const whole = sent({
      id: 'i',
      stream: 's',
      revision: 7n,
      position: 1n,
      type: 't',
      data: 'd',
      metadata: {},
    });
    for (let length = 1; length < whole.length; length += 1)
      expect(() => answerIn(whole.subarray(0, length))).toThrow('ends in the middle');
  });
});
