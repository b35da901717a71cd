import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, failing, silence, startFaultyNode } from '../../../../test/services/faulty-node.js';
import { allotted, freshStream, placeAt, streamOf } from '../../test/facts.js';
import { malformed } from '../../test/malformed.js';
import { untilAnswered } from '../../test/outcomes.js';
import { type EventStore, EventStoreRefused, EventStoreUnavailable } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

const streamPrefixes = ['caseNumbers-'];

let node: FaultyNode;
let store: EventStore;
let raw: EventStoreDBClient;

beforeAll(async () => {
  node = await startFaultyNode();
  store = connectEventStore({ connectionString: node.connectionString });
  raw = EventStoreDBClient.connectionString(node.connectionString);
});

afterEach(() => node.heal());

afterAll(async () => {
  await Promise.all([store.close(), raw.dispose()]);
  await node.stop();
});

describe('reading a stream', () => {
  it('returns its facts from the first to the last', async () => {
    const stream = await streamOf(store, 3);
    const facts = await store.readStream(stream);
    expect(facts.map(({ revision, event }) => [revision, event])).toEqual([
      [0n, allotted(1)],
      [1n, allotted(2)],
      [2n, allotted(3)],
    ]);
    expect(await store.readLast(stream)).toEqual(facts[2]);
  });

  it('returns nothing if there are no facts, or they were deleted', async () => {
    const [deleted, gone] = [await streamOf(store, 2), await streamOf(store, 2)];
    await raw.deleteStream(deleted);
    await raw.tombstoneStream(gone);
    for (const stream of [freshStream(), deleted, gone]) {
      expect(await store.readStream(stream)).toEqual([]);
      expect(await store.readLast(stream)).toBeUndefined();
    }
  });

  it('fails at an unreadable fact, and names it: no decision is made on part of the facts', async () => {
    const stream = await streamOf(store, 2);
    await raw.appendToStream(stream, jsonEvent({ type: 'NeverHeardOf', data: {} }));
    const problem = `Revision 2 of ${stream} (NeverHeardOf) cannot be read: no fact of type NeverHeardOf`;
    await expect(store.readStream(stream)).rejects.toThrow(problem);
    await expect(store.readLast(stream)).rejects.toThrow(problem);
  });

  it('fails if the beginning of the stream is missing', async () => {
    const stream = await streamOf(store, 3);
    await raw.setStreamMetadata(stream, { truncateBefore: 2 });
    await expect(store.readStream(stream)).rejects.toThrow('it is missing');
  });

  it('fails on malformed JSON, which the client returns as if it were a string', async () => {
    const stream = freshStream();
    await malformed(node.connectionString, stream);
    for await (const { event } of raw.readStream(stream)) expect(event?.data).toBe('{"number":');
    await expect(store.readStream(stream)).rejects.toThrow('its data is not a JSON object');
  });
});

describe('reading on after a position', () => {
  it('leaves out the event at that position, and returns how far it has read', async () => {
    const stream = await streamOf(store, 5);
    const facts = await store.readStream(stream);
    const [first, second, third] = facts.map(placeAt);
    const page = await store.readAfter(first!, { limit: 2, streamPrefixes });
    const events = [{ recorded: facts[1] }, { recorded: facts[2] }];
    expect(page).toEqual({ events, through: third, more: true });
    expect(second!.position).toBeLessThan(third!.position);
  });

  it('returns nothing at the end, and the same position to continue from', async () => {
    const stream = await streamOf(store, 1);
    const last = placeAt((await store.readLast(stream))!);
    const nothing = { events: [], through: last, more: false };
    expect(await store.readAfter(last, { limit: 10, streamPrefixes })).toEqual(nothing);
    expect(await store.end()).toEqual(last);
  });

  it('begins at the beginning, and returns only the requested kinds of stream', async () => {
    await raw.appendToStream('elsewhere-1', jsonEvent({ type: 'Other', data: {} }));
    await streamOf(store, 2);
    const { events } = await store.readAfter(null, { limit: 1_000, streamPrefixes });
    const first = await store.readAfter(null, { limit: 1, streamPrefixes });
    expect(events.slice(0, 1)).toEqual(first.events);
  });

  it('returns how far it searched, not where it last found an event', async () => {
    const nothing = { events: [], through: await store.end(), more: false };
    expect(await store.readAfter(null, { limit: 9, streamPrefixes: ['nothing-'] })).toEqual(nothing);
  });

  it('returns an unreadable event as unreadable', async () => {
    const before = placeAt((await store.readLast(await streamOf(store, 1)))!);
    const stream = freshStream();
    await malformed(node.connectionString, stream);
    const { events } = await store.readAfter(before, { limit: 1, streamPrefixes });
    expect(events).toMatchObject([
      { undecodable: { stream, revision: 0n, type: 'CaseNumberAllotted', stored: { data: '{"number":' } } },
    ]);
  });
});

describe('a server that does not answer', () => {
  it('counts as unavailable after a time limit, for every call', async () => {
    const impatient = connectEventStore({
      connectionString: node.connectionString,
      deadlines: { readMs: 500, pingMs: 500 },
    });
    node.fail('read', silence);
    const asked = [impatient.readStream(freshStream()), impatient.readLast(freshStream()), impatient.ping()];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(EventStoreUnavailable) });
    node.heal();
    await expect(untilAnswered(() => impatient.ping())).resolves.toBeUndefined();
    await impatient.close();
  });

  it.each([
    [status.UNAVAILABLE, EventStoreUnavailable],
    [status.UNKNOWN, EventStoreUnavailable],
    [status.PERMISSION_DENIED, EventStoreRefused],
  ])('is distinguished from one that refuses (status %d)', async (code, kind) => {
    node.fail('read', failing(code, 'No.'));
    await expect(store.readStream(freshStream())).rejects.toThrow(kind);
    await expect(store.ping()).rejects.toThrow(kind);
  });
});

describe('a store', () => {
  it('is found through its cluster as well as directly', async () => {
    const url = new URL(node.connectionString.replace('esdb:', 'http:'));
    const cluster = connectEventStore({ connectionString: `esdb+discover://${url.host}?tls=false` });
    const stream = await streamOf(cluster, 1);
    expect(await cluster.readStream(stream)).toHaveLength(1);
    await cluster.close();
  });
});
