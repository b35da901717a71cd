import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '#domain';
import { instant } from '#legislation';
import { allotted, context } from '../test/facts.js';
import { digestOf, encode, eventId } from './encoding.js';

const stream: StreamName = 'caseNumbers-CAM-2026';
const now = instant('2026-11-21T10:00:00Z');
const place = { stream, revision: 4n, previousHash: 'the-hash-before' };

describe('encoding', () => {
  const { encoded, lastHash } = encode([allotted(1), allotted(2)], place, {
    ...context('the-command'),
    commandDigest: 'the-digest',
  });
  const [first, second] = encoded;

  it('keeps the fact as data, and beside it who did it, when, as which command and for which day', () => {
    expect(first?.data).toEqual({ number: 1, caseId: expect.any(String) });
    expect(first?.metadata).toEqual({
      council: 'CAM',
      effectiveOn: '2026-11-21',
      recordedAt: '2026-11-21T10:00:00.000Z',
      actor: { id: 'a.officer', role: 'officer' },
      commandId: 'the-command',
      commandDigest: 'the-digest',
      correlationId: 'the-request',
      causationId: null,
      schemaVersion: 1,
      previousHash: 'the-hash-before',
      traceparent: null,
      hash: second?.metadata.previousHash,
    });
    expect(second?.metadata.hash).toBe(lastHash);
  });

  it('survives being stored: what JSON would leave out is not hashed either', () => {
    const again = JSON.parse(JSON.stringify(encoded));
    expect(again).toEqual(encoded);
  });
});

describe('the id of a fact', () => {
  it('is the same for the same fact of the same try, and for no other', () => {
    const ids = [
      eventId('one', stream, 0, now),
      eventId('two', stream, 0, now),
      eventId('one', stream, 1, now),
      eventId('one', 'caseNumbers-SCA-2026', 0, now),
      eventId('one', stream, 0, instant('2026-11-21T10:00:01Z')),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventId('one', stream, 0, now)).toBe(ids[0]);
  });

  it('never changes: retries of old must find it', () =>
    expect(eventId('one', stream, 0, now)).toMatchInlineSnapshot(`"6544a564-c437-59f3-ab29-0dad8150eca0"`));
});

describe('the digest of a command', () => {
  it('is the same whatever the order of its keys, and differs with its contents', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: 2n } })).toBe(digestOf({ b: { d: 2n, c: [1, 2] }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });
});
