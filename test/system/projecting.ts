import { connectEventStore } from '#event-store';
import { openDatabase, Projector, silentLog } from '#projections';
import { readModels } from '#read-models';
import type { RunningApi } from './running-api.js';

/** Keeps the read models of a running API, in this process. Gives how to stop. */
export function project({ eventStore, database }: RunningApi): () => Promise<void> {
  const pool = openDatabase(database);
  const store = connectEventStore({ connectionString: eventStore });
  const stopping = new AbortController();
  const running = new Projector({ pool, store, projections: readModels, log: silentLog }).run(
    stopping.signal,
  );
  return async () => {
    stopping.abort();
    await running;
    await Promise.all([pool.end(), store.close()]);
  };
}
