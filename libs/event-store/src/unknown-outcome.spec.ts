import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaultyNode, silence, startFaultyNode, unanswered } from '../../../test/services/faulty-node.js';
import { type Network, startNetwork } from '../../../test/services/network.js';
import { enter, entries, entry } from '../test/entering.js';
import { context, freshStream } from '../test/facts.js';
import { untilAnswered } from '../test/outcomes.js';
import type { Writing } from './decide-and-append.js';
import { type EventStore, EventStoreUnavailable } from './event-store.js';
import { connectEventStore } from './eventstoredb/connect-event-store.js';
import { StreamCache } from './stream-cache.js';

let node: FaultyNode;
let network: Network;
let store: EventStore;

const connect = (deadlines = {}): EventStore =>
  connectEventStore({ connectionString: `esdb://127.0.0.1:${network.port}?tls=false`, deadlines });

beforeAll(async () => {
  node = await startFaultyNode();
  network = await startNetwork(node.port);
  store = connect();
});

afterEach(() => node.heal());

afterAll(async () => {
  await store.close();
  await network.stop();
  await node.stop();
});

describe('an append without an answer', () => {
  /** For a store that has not opened its call for appends yet, so that the fault happens there. */
  const freshly = (deadlines = {}): Writing => ({ store: connect(deadlines), memory: new StreamCache() });

  it('is stored once, even if the connection broke after it', async () => {
    const [by, stream, command] = [freshly(), freshStream(), entry()];
    const broken = new Promise<void>((resolve) =>
      node.fail(
        'batchAppend',
        unanswered(() => {
          node.heal();
          network.cut();
          resolve();
        }),
      ),
    );
    const decided = await enter(by, stream, command);
    await broken;
    expect(await entries(store, stream)).toEqual([command.caseId]);
    const last = await store.readLast(stream);
    expect(decided).toEqual({ done: { revision: 0n, position: last?.position, facts: [last?.event] } });
    await by.store.close();
  });

  it.each([
    ['happened', unanswered(() => undefined)],
    ['did not happen', silence],
  ])('counts as unavailable, is sent again by the client and is stored once, if it %s', async (_, fault) => {
    const [stream, command, as] = [freshStream(), entry(), context()];
    const by = freshly({ appendMs: 250 });
    node.fail('batchAppend', fault);
    await expect(enter(by, stream, command, as)).rejects.toThrow(EventStoreUnavailable);
    node.heal();
    for (const each of [by, { store, memory: new StreamCache() }, by])
      expect(await untilAnswered(() => enter(each, stream, command, as))).toMatchObject({
        done: { revision: 0n },
      });
    expect(await entries(store, stream)).toEqual([command.caseId]);
    await by.store.close();
  });

  it('is sent again before the server reports that it dropped the first attempt', async () => {
    const [by, stream, command] = [freshly(), freshStream(), entry()];
    let said = 0;
    node.fail('batchAppend', (call, proceed) => {
      const write = call.write.bind(call);
      call.write = (message) => {
        said += 1;
        return said === 1 || write(message);
      };
      proceed();
    });
    expect(await enter(by, stream, command)).toMatchObject({ done: { revision: 0n } });
    expect(said).toBeGreaterThan(1); // More than twice on a busy machine.
    expect(await entries(store, stream)).toEqual([command.caseId]);
    await by.store.close();
  });
});
