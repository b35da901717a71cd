import { connectEventStore } from '#event-store';
import { KeyVault } from '#privacy';
import { openDatabase, Projector, silentLog } from '#projections';
import { readModelsWith } from '#read-models';
import { namesIn } from '../../apps/projector/src/names-in.js';
import type { RunningApi } from './running-api.js';

/** Keeps the read models of a running API, in this process. Gives how to stop. */
export function project({ eventStore, database, app }: RunningApi): () => Promise<void> {
  const pool = openDatabase(database);
  const store = connectEventStore({ connectionString: eventStore });
  const stopping = new AbortController();
  const projections = readModelsWith(namesIn(app.get(KeyVault)));
  const running = new Projector({ pool, store, projections, log: silentLog }).run(stopping.signal);
  return async () => {
    stopping.abort();
    await running;
    await Promise.all([pool.end(), store.close()]);
  };
}
