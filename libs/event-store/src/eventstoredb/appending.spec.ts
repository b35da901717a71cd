import { EventStoreDBClient } from '@eventstore/db-client';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status } from '@grpc/grpc-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, failing, startFaultyNode } from '../../../../test/services/faulty-node.js';
import { firstFacts, freshStream, streamOf } from '../../test/facts.js';
import { type EventStore, EventStoreRefused } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

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

describe('appending', () => {
  it('returns the revision and position of the facts', async () => {
    const stream = freshStream();
    const result = await store.append(stream, null, firstFacts(stream, 1, 2));
    const [, second] = await store.readStream(stream);
    expect(result).toEqual({ appended: { revision: 1n, position: second?.position } });
  });

  it('is a conflict at any revision except the exact one', async () => {
    const stream = await streamOf(store, 3);
    for (const revision of [null, 0n, 1n, 3n])
      expect(await store.append(stream, revision, firstFacts(stream, 4))).toEqual({ conflict: true });
    expect(await store.readStream(stream)).toHaveLength(3);
  });

  it('gives the same answer when the same facts are appended again', async () => {
    const stream = freshStream();
    const facts = firstFacts(stream, 1, 2);
    const first = await store.append(stream, null, facts);
    expect(await store.append(stream, null, facts)).toEqual(first);
    expect(await store.readStream(stream)).toHaveLength(2);
  });

  it.each([
    ['a whole number too large for JSON', { amount: 1n }],
    ['a circular value', circle()],
    ['more data than the server accepts', { text: 'x'.repeat(1024 * 1024) }],
  ])('refuses %s before anything is sent', async (_, data) => {
    const stream = freshStream();
    const [fact] = firstFacts(stream, 1);
    await expect(store.append(stream, null, [{ ...fact!, data }])).rejects.toThrow(EventStoreRefused);
    await expect(store.append(stream, null, [])).rejects.toThrow(EventStoreRefused);
    expect(await store.readStream(stream)).toEqual([]);
  });

  it('is permanently refused without permission, and on a tombstoned stream', async () => {
    const stream = await streamOf(store, 1);
    await raw.tombstoneStream(stream);
    await expect(store.append(stream, 0n, firstFacts(stream, 2))).rejects.toThrow(EventStoreRefused);
    const stranger = connectEventStore({ connectionString: node.connectionString });
    node.fail('batchAppend', failing(status.PERMISSION_DENIED, 'Access Denied'));
    await expect(stranger.append(stream, 0n, firstFacts(stream, 2))).rejects.toThrow(EventStoreRefused);
    await stranger.close();
  });

  it('finds the position if the server does not send it', async () => {
    const stream = freshStream();
    const terse = connectEventStore({ connectionString: node.connectionString });
    node.fail('batchAppend', (call, proceed) => {
      const write = call.write.bind(call);
      call.write = (answer) =>
        write((answer as BatchAppendResp).setSuccess(withoutPosition(answer as BatchAppendResp)));
      proceed();
    });
    const result = await terse.append(stream, null, firstFacts(stream, 1, 2));
    const last = await terse.readLast(stream);
    expect(result).toEqual({ appended: { revision: 1n, position: last?.position } });
    await terse.close();
  });
});

const withoutPosition = (answer: BatchAppendResp): BatchAppendResp.Success | undefined => {
  const success = answer.getSuccess();
  success?.clearPosition();
  return success;
};

function circle(): Record<string, unknown> {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  return circle;
}
