/**
 * The classes of both clients have one place on the global object, so the newer one is loaded in a realm of its own.
 * @jest-environment node
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NodeProcess, startNodeProcess } from '../../../../test/services/node-process.js';
import { firstFacts, freshStream, streamOf } from '../../test/facts.js';
import { type Follower, startFollower } from '../../test/follower.js';
import { failureOf } from '../../test/outcomes.js';
import { type EventStore, EventStoreUnavailable } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

let leader: NodeProcess;
beforeAll(async () => {
  leader = await startNodeProcess();
});
afterAll(() => leader.stop());

describe.each(['esdb', 'kurrentdb'])('a follower node, reached by %s', (scheme) => {
  let follower: Follower;
  let store: EventStore;
  const connectTo = (port: number) =>
    connectEventStore({ connectionString: `${scheme}://127.0.0.1:${port}?tls=false` });

  beforeEach(async () => {
    follower = await startFollower(leader.port);
    store = connectTo(follower.port);
  });
  afterEach(async () => {
    await store.close();
    follower.stop();
  });

  it('refuses an append, which goes to the leader it names at the first attempt', async () => {
    const stream = freshStream();
    expect(await store.append(stream, null, firstFacts(stream, 1))).toMatchObject({
      appended: { revision: 0n },
    });
    expect(follower.asked).toEqual({ leader: 1, any: 0 });
  });

  it.each(['readStream', 'readLast'] as const)(
    'refuses %s, because a decision depends on it',
    async (read) => {
      const toLeader = connectTo(leader.port);
      const stream = await streamOf(toLeader, 3);
      await toLeader.close();
      const found = [await store[read](stream)].flat();
      expect(found.at(-1)).toMatchObject({ revision: 2n });
      expect(follower.asked).toEqual({ leader: 1, any: 0 });
    },
  );

  it('may answer reads on which no decision depends', async () => {
    await store.ping();
    expect(follower.asked).toEqual({ leader: 0, any: 1 });
  });

  it('that redirects clients in circles counts as an unavailable store', async () => {
    const round = await startFollower(follower.port);
    const lost = await startFollower(round.port);
    const asking = connectTo(lost.port);
    expect(await failureOf(asking.readStream(freshStream()))).toBeInstanceOf(EventStoreUnavailable);
    await asking.close();
    for (const each of [round, lost]) each.stop();
  });
});
