import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DevNode, startDevNode } from '../../../apps/dev-node/src/index.js';
import { enter, entries, entry } from '../test/entering.js';
import { context, freshStream } from '../test/facts.js';
import type { Writing } from './decide-and-append.js';
import type { EventStore } from './event-store.js';
import { connectEventStore } from './eventstoredb/connect-event-store.js';
import { StreamCache } from './stream-cache.js';

let node: DevNode;
let store: EventStore;

beforeAll(async () => {
  node = await startDevNode();
  store = connectEventStore({ connectionString: node.connectionString });
});

afterAll(async () => {
  await store.close();
  await node.stop();
});

/** A process of ours, with its cache. */
const instance = (): Writing => ({ store, memory: new StreamCache() });

describe('many simultaneous commands', () => {
  it('are each carried out once, fifty on one stream', async () => {
    const [instances, stream] = [[instance(), instance()], freshStream()];
    const commands = Array.from({ length: 50 }, entry);
    const decided = await Promise.all(
      commands.map((command, index) => enter(instances[index % 2]!, stream, command)),
    );
    expect(decided.filter((each) => !('done' in each))).toEqual([]);
    expect([...(await entries(store, stream))].sort()).toEqual(commands.map(({ caseId }) => caseId).sort());
  });

  it('give the same result as one at a time, in any order, with retries and from any instance', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ command: fc.nat(5), by: fc.nat(1), together: fc.boolean() }), { maxLength: 24 }),
        async (asked) => {
          const [instances, stream] = [[instance(), instance()], freshStream()];
          const commands = Array.from({ length: 6 }, () => ({ command: entry(), as: context() }));
          const answers = commands.map((): unknown[] => []);
          let running: Promise<unknown>[] = [];
          for (const { command: which, by, together } of asked) {
            const { command, as } = commands[which]!;
            running.push(
              enter(instances[by]!, stream, command, as).then((answer) => answers[which]?.push(answer)),
            );
            if (!together) {
              await Promise.all(running);
              running = [];
            }
          }
          await Promise.all(running);
          for (const each of answers) for (const answer of each) expect(answer).toEqual(each[0]);
          const wanted = commands
            .filter((_, index) => answers[index]?.length)
            .map(({ command }) => command.caseId);
          expect([...(await entries(store, stream))].sort()).toEqual(wanted.sort());
        },
      ),
      { numRuns: 40 },
    ));
});
