/**
 * The classes of both clients have one place on the global object, so the newer one is loaded in a realm of its own.
 * @jest-environment node
 */
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NodeProcess, startNodeProcess } from '../../../../test/services/node-process.js';
import { enter, entries, entry } from '../../test/entering.js';
import { freshStream } from '../../test/facts.js';
import { type Front, startFront } from '../../test/fronts.js';
import { follow } from '../../test/subscribing.js';
import type { EventStore } from '../event-store.js';
import { StreamCache } from '../stream-cache.js';
import { connectEventStore } from './connect-event-store.js';

let node: NodeProcess;
let witness: EventStore;

beforeAll(async () => {
  node = await startNodeProcess();
  witness = connectEventStore({ connectionString: `esdb://127.0.0.1:${node.port}?tls=false` });
});
afterAll(async () => {
  await witness.close();
  await node.stop();
});

describe.each(['esdb', 'kurrentdb'])(
  'a leader that is killed in the middle of an append, reached by %s',
  (scheme) => {
    let fronts: Front[];
    let store: EventStore;

    beforeEach(async () => {
      fronts = [await startFront(node.port), await startFront(node.port)];
      const hosts = fronts.map(({ port }) => `127.0.0.1:${port}`).join();
      store = connectEventStore({ connectionString: `${scheme}://${hosts}?tls=false` });
    });
    afterEach(async () => {
      await store.close();
      await Promise.all(fronts.map(({ gone }) => gone()));
    });

    it.each(['after it has written', 'before it has written'] as const)(
      '%s, is replaced by the next leader, which carries the command out once, and subscribers continue',
      async (when) => {
        const stream = freshStream();
        const [first, second] = [entry(), entry()];
        const by = { store, memory: new StreamCache() };
        const reader = follow(store, { after: null, streamPrefixes: [stream] });
        await enter(by, stream, first);
        await reader.events(1);
        const leading = fronts.find(({ isInUse }) => isInUse())!;
        leading.passing = when === 'before it has written' ? 'nothing' : 'questions';
        const entering = enter(by, stream, second);
        if (when === 'before it has written') await leading.heldUp;
        else while ((await witness.readStream(stream)).length < 2) await turn();
        await leading.gone();
        expect(await entering).toHaveProperty('done');
        expect(await entries(witness, stream)).toEqual([first.caseId, second.caseId]);
        await reader.events(2);
        await reader.stop();
        expect(reader.places()).toEqual([`${stream}@0`, `${stream}@1`]);
      },
    );
  },
);
