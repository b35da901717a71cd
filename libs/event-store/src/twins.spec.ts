import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StreamName } from '#domain';
import { type DevNode, startDevNode } from '../../../apps/dev-node/src/index.js';
import { enter, entry } from '../test/entering.js';
import { context, firstFacts, freshStream } from '../test/facts.js';
import type { Writing } from './decide-and-append.js';
import { connectEventStore } from './eventstoredb/connect-event-store.js';
import { StreamCache } from './stream-cache.js';
import { firstFault } from './verifying.js';

let node: DevNode;
let processes: readonly Writing[];

beforeAll(async () => {
  node = await startDevNode();
  processes = [1, 2].map(() => ({
    store: connectEventStore({ connectionString: node.connectionString }),
    memory: new StreamCache(),
  }));
});

afterAll(async () => {
  await Promise.all(processes.map(({ store }) => store.close()));
  await node.stop();
});

/** Everything at one moment, as when a proxy repeats a request to two processes in the same millisecond. */
describe('one command sent to two processes in the same millisecond, 300 times', () => {
  it('is recorded once with the same answer, and the chain stays intact from either process', async () => {
    const streams = Array.from({ length: 300 }, freshStream);
    const answers: Awaited<ReturnType<typeof enter>>[][] = [];
    const twice = async (stream: StreamName): Promise<void> => {
      await enter(processes[answers.length % 2]!, stream);
      const [command, as] = [entry(), context()];
      const twins = processes.map((by, at) =>
        enter(by, stream, command, { ...as, correlationId: `request ${at}` }),
      );
      const answered = await Promise.all(twins);
      // Whoever lost must not chain its next fact to one that is not in the record.
      for (const by of processes) await enter(by, stream);
      answers.push(answered);
    };
    // A few at once: a busy machine takes its time, and an append may not take long.
    for (let from = 0; from < streams.length; from += 20)
      await Promise.all(streams.slice(from, from + 20).map(twice));
    expect(answers.length).toBe(streams.length);
    for (const [one, other] of answers) expect(other).toEqual(one);
    const ids = new Set<string>();
    for (const stream of streams) {
      const recorded = await processes[0]!.store.readStream(stream);
      expect(firstFault(recorded)).toBeUndefined();
      expect(recorded.length).toBe(4);
      for (const { id } of recorded) ids.add(id);
    }
    expect(ids.size).toBe(4 * streams.length);
  });
});

describe('one append sent by two processes at once', () => {
  it('is answered twice, long before the server reports a timeout to the second', async () => {
    const stores = processes.map(({ store }) => store);
    for (const each of stores) await each.ping(); // Both are connected.
    for (let round = 0; round < 5; round += 1) {
      const stream = freshStream();
      const facts = firstFacts(stream, 1, 2);
      const beganAt = performance.now();
      const [one, other] = await Promise.all(stores.map((store) => store.append(stream, null, facts)));
      expect(performance.now() - beganAt).toBeLessThan(2_000); // What the server takes.
      expect(other).toEqual(one);
      expect(await stores[0]!.readStream(stream)).toHaveLength(2);
    }
  });
});
