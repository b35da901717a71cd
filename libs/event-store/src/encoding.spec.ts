import { describe, expect, it } from '@jest/globals';
import type { StreamName } from '#domain';
import { instant } from '#legislation';
import { allotted, context } from '../test/facts.js';
import { type CommandContext, digestOf, encode } from './encoding.js';

const stream: StreamName = 'caseNumbers-CAM-2026';
const place = { stream, revision: 4n, previousHash: 'the-hash-before' };

describe('encoding', () => {
  const { encoded, lastHash } = encode([allotted(1), allotted(2)], place, {
    ...context('the-command'),
    commandDigest: 'the-digest',
  });
  const [first, second] = encoded;

  it('stores the fact as data, and its author, time, command and day of effect as metadata', () => {
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

  it('does not hash values that JSON leaves out', () => {
    const again = JSON.parse(JSON.stringify(encoded));
    expect(again).toEqual(encoded);
  });
});

describe('the id of a fact', () => {
  const of = (commandId: string, change: Partial<CommandContext> = {}, at = place, number = 1) =>
    encode([allotted(number)], at, { ...context(commandId), ...change, commandDigest: 'd' }).encoded[0]!.id;

  it('is the same for the same content and metadata, and for no other', () => {
    const ids = [
      of('one'),
      of('two'),
      of('one', { correlationId: 'another request' }),
      of('one', { now: instant('2026-11-21T10:00:01Z') }),
      of('one', { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' }),
      of('one', { actor: { id: 'another', role: 'officer' } }),
      of('one', {}, { ...place, stream: 'caseNumbers-SCA-2026' }),
      of('one', {}, { ...place, revision: 5n }),
      of('one', {}, { ...place, previousHash: 'another' }),
      of('one', {}, place, 2),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(of('one')).toBe(ids[0]);
  });

  it('differs for two equal facts of one command', () => {
    const { encoded } = encode([allotted(1), allotted(1)], place, { ...context('one'), commandDigest: 'd' });
    expect(encoded[0]!.id).not.toBe(encoded[1]!.id);
  });
});

describe('the digest of a command', () => {
  it('does not depend on the order of keys, and differs with the contents', () => {
    expect(digestOf({ a: 1, b: { c: [1, 2], d: 2n } })).toBe(digestOf({ b: { d: 2n, c: [1, 2] }, a: 1 }));
    expect(digestOf({ a: [1, 2] })).not.toBe(digestOf({ a: [2, 1] }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
  });
});
