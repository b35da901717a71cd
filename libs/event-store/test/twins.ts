import { afterAll, beforeAll, expect } from '@jest/globals';
import type { StreamName } from '#domain';
import { type DevNode, startDevNode } from '../../../apps/dev-node/src/index.js';
import type { Writing } from '../src/decide-and-append.js';
import { connectEventStore } from '../src/eventstoredb/connect-event-store.js';
import { StreamCache } from '../src/stream-cache.js';
import { firstFault } from '../src/verifying.js';
import { enter, entry } from './entering.js';
import { context, freshStream } from './facts.js';

/** Two processes on one store, for the file in which it is called. Filled before the first test. */
export function twoProcesses(): readonly Writing[] {
  const processes: Writing[] = [];
  let node: DevNode;
  beforeAll(async () => {
    node = await startDevNode();
    for (let each = 0; each < 2; each += 1)
      processes.push({
        store: connectEventStore({ connectionString: node.connectionString }),
        memory: new StreamCache(),
      });
  });
  afterAll(async () => {
    await Promise.all(processes.map(({ store }) => store.close()));
    await node.stop();
  });
  return processes;
}

/** Everything at one moment, as when a proxy repeats a request to two processes in the same millisecond. */
export async function sendToBothAtOnce(processes: readonly Writing[], times: number): Promise<void> {
  const streams = Array.from({ length: times }, freshStream);
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
}
