import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { StreamName } from '#domain';
import { connectEventStore, type EventStore } from '#event-store';
import { startNodeProcess } from '../../services/node-process.js';
import { serverGiven } from '../given.js';

/** The store as Casebook uses it, and how it is reached. */
interface Guarded {
  store: EventStore;
  connectionString: string;
}

/** Long time limits for slow servers, so that only a missing answer is a failure. */
const patient = { appendMs: 15_000, readMs: 60_000 };

export const connect = (connectionString: string): EventStore =>
  connectEventStore({ connectionString, deadlines: patient });

/** Runs the specs through each client that Casebook can use. */
export function guarded(subject: string, specs: (guarded: Guarded) => void): void {
  describe.each(['esdb', 'kurrentdb'])(`${subject}, by %s://`, (scheme) => {
    const asked = {} as Guarded;
    let stop: (() => Promise<void>) | undefined;

    beforeAll(async () => {
      asked.connectionString = await reach(scheme, (node) => {
        stop = node.stop;
      });
      asked.store = connect(asked.connectionString);
    });

    afterAll(async () => {
      await asked.store?.close();
      await stop?.();
    });

    specs(asked);
  });
}

async function reach(
  scheme: string,
  onStarted: (node: { readonly stop: () => Promise<void> }) => void,
): Promise<string> {
  if (serverGiven) return serverGiven.replace(/^[a-z]+/, scheme);
  const node = await startNodeProcess();
  onStarted(node);
  return `${scheme}://127.0.0.1:${node.port}?tls=false`;
}

/** A new stream name, outside Casebook's categories, so that a Casebook on the same server ignores it. */
export const newStream = (): StreamName => `contract-${randomUUID()}` as StreamName;
