import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { Metadata } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  all,
  bareClient,
  type Client,
  collect,
  failureOf,
  ofAll,
  ofStream,
  type Said,
  until,
} from '../test/asking.js';
import { Cluster } from './cluster.js';
import { type DevNode, type DevNodeOptions, startDevNode } from './dev-node.js';
import type { Version } from './likeness.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Asked {
  readonly node: DevNode;
  readonly client: EventStoreDBClient;
  readonly bare: Client;
}

async function start(options: DevNodeOptions = {}): Promise<Asked> {
  const node = await startDevNode(options);
  const client = EventStoreDBClient.connectionString(node.connectionString);
  const bare = bareClient(node.port);
  closing.push(node.stop, client.dispose, () => bare.close());
  return { node, client, bare };
}

const happened = (count = 1, data: object = {}) =>
  Array.from({ length: count }, () => jsonEvent({ type: 'Happened', data: { ...data } }));
const wholeOf = (stream: string) => ofStream(stream, { count: 100_000 });

describe('a follower node', () => {
  let leader: Asked;
  let follower: Asked;

  beforeEach(async () => {
    const cluster = new Cluster();
    leader = await start({ cluster });
    await leader.client.appendToStream('case', happened(2));
    follower = await start({ cluster });
  });

  it('has the events of its leader, lags on request, and catches up', async () => {
    expect(await all(follower.bare, wholeOf('case'))).toEqual(['case@0', 'case@1']);
    follower.node.membership.lag();
    await leader.client.appendToStream('case', happened(1));
    expect(await all(follower.bare, wholeOf('case'))).toHaveLength(2);
    await follower.node.membership.catchUp();
    await leader.client.appendToStream('case', happened(1));
    await follower.node.membership.catchUp();
    const log = ofAll({ count: 100 });
    expect(await all(follower.bare, log)).toEqual(await all(leader.bare, log));
  });

  it('tells clients where the leader is, and forwards writes', async () => {
    const metadata = new Metadata();
    metadata.set('requires-leader', 'true');
    const call = follower.bare.read(wholeOf('case'), metadata);
    const refusal = await collect(call).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 5, details: 'Leader info available' });
    expect((refusal as { metadata: Metadata }).metadata.getMap()).toMatchObject({
      exception: 'not-leader',
      'leader-endpoint-host': '127.0.0.1',
      'leader-endpoint-port': String(leader.node.port),
    });
    const undemanding = { expectedRevision: 1n, requiresLeader: false };
    await follower.client.appendToStream('case', happened(1), undemanding);
    expect(await all(leader.bare, wholeOf('case'))).toHaveLength(3);
  });

  it.each([
    ['leader', () => leader.node.port],
    ['follower', () => follower.node.port],
  ] as const)('is recognised as a follower by a client that wants the %s', async (nodePreference, port) => {
    const hosts = [leader, follower].map(({ node }) => `127.0.0.1:${node.port}`).join();
    const client = EventStoreDBClient.connectionString`esdb://${hosts}?tls=false&nodePreference=${nodePreference}`;
    closing.push(client.dispose);
    // The connected address is private to the client.
    const inside = client as unknown as { resolveUri: () => Promise<string> };
    expect((await inside.resolveUri()).endsWith(`:${port()}`)).toBe(true);
  });

  it('becomes the leader on request', async () => {
    await leader.node.stop();
    follower.node.membership.lead();
    expect(await follower.client.appendToStream('case', happened(1), { expectedRevision: 1n })).toMatchObject(
      {
        nextExpectedRevision: 2n,
      },
    );
  });
});

describe('a scavenged log', () => {
  it('lacks the unreadable events, and can be read and written as before', async () => {
    const { node, client, bare } = await start();
    const { position } = await client.appendToStream('deleted', happened(3));
    await client.appendToStream('kept', happened(2));
    await client.appendToStream('short', happened(5));
    await client.setStreamMetadata('short', { maxCount: 2 });
    await client.deleteStream('deleted');
    const before = await all(bare, wholeOf('short'));
    node.scavenge();
    const left = (await all(bare, ofAll({ count: 100 }))).filter((said) => !said.startsWith('$'));
    expect(left).toEqual(['kept@0', 'kept@1', 'short@3', 'short@4']);
    const lost = position?.commit as bigint;
    const [next] = await all(bare, ofAll({ from: [lost, lost], count: 1 }));
    expect(next).toBe('kept@0');
    expect(await all(bare, wholeOf('short'))).toEqual(before);
    expect(await all(bare, ofStream('short', { from: 'end', backwards: true, count: 9 }))).toEqual(
      before.toReversed(),
    );
    expect(await client.appendToStream('short', happened(1), { expectedRevision: 4n })).toMatchObject({
      nextExpectedRevision: 5n,
    });
  });
});

describe('a truncated log', () => {
  it('disconnects its readers and continues as if the lost events had never existed', async () => {
    const { node, client, bare } = await start();
    await client.appendToStream('case', happened(2));
    const event = happened(1);
    const { position } = await client.appendToStream('case', event, { expectedRevision: 1n });
    const subscription = failureOf(until(bare, ofStream('case', {}), 'case@99'));
    await until(bare, ofStream('case', {}), 'caught up');
    const lost = position?.commit as bigint;
    node.truncate(lost);
    expect(await subscription).toBe('14 UNAVAILABLE: Shutting down');
    expect(await all(bare, wholeOf('case'))).toEqual(['case@0', 'case@1']);
    expect(await all(bare, ofAll({ from: [lost, lost], count: 5 }))).toEqual([]);
    const long = { note: 'x'.repeat(50) };
    await client.appendToStream('case', happened(1, long), { expectedRevision: 1n });
    const { position: again } = await client.appendToStream('case', event, { expectedRevision: 2n });
    expect(again?.commit).toBeGreaterThan(lost);
  });
});

describe.each<Version>(['24.6', '23.10'])(
  'a live subscriber that reads nothing for a while, like %s',
  (like) => {
    it(like === '24.6' ? 'falls behind, and catches up' : 'is dropped', async () => {
      const { client, bare } = await start({ like });
      const count = 3000;
      const said: Said[] = [];
      const reading = until(bare, ofAll({ prefix: 'case' }), `case@${count - 1}`, 1, async (each) => {
        said.push(each);
        if (each === 'caught up' && said.filter((one) => one === each).length === 1)
          for (let n = 0; n < count; n += 100)
            await client.appendToStream('case', happened(100, { filling: 'x'.repeat(2000) }));
      });
      const failure = await failureOf(reading);
      if (like === '23.10')
        expect(failure).toBe(
          '10 ABORTED: Consumer too slow to handle event while live. Client resubscription required.',
        );
      else {
        expect(said).toContain('fell behind');
        const events = said.filter((each) => each.startsWith('case@'));
        expect(events).toEqual(Array.from({ length: count }, (_, n) => `case@${n}`));
      }
    });
  },
);
