import { connectEventStore } from '#event-store';
import { openDatabase, Projector } from '#projections';
import { readModels } from '#read-models';
import type { RunningApi } from './running-api.js';

/** Keeps the read models of a running API, in this process. Gives how to stop. */
export function project({ eventStore, database }: RunningApi): () => Promise<void> {
  const pool = openDatabase(database);
  const store = connectEventStore({ connectionString: eventStore });
  const stopping = new AbortController();
  const log = () => undefined;
  const running = new Projector({ pool, store, projections: readModels, log }).run(stopping.signal);
  return async () => {
    stopping.abort();
    await running;
    await Promise.all([pool.end(), store.close()]);
  };
}
