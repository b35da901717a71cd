import type { Config } from '#config';
import { connectEventStore, type EventStore } from '#event-store';
import { type Database, openDatabase } from '#projections';

/** The event store and the database. Both connect when first used. */
export interface Reach {
  readonly store: EventStore;
  readonly database: Database;
  readonly keysFolder: string;
  readonly close: () => Promise<void>;
}

export function reach({ eventStore, database, keysFolder }: Config): Reach {
  const store = connectEventStore(eventStore);
  const pool = openDatabase(database.connectionString);
  return {
    store,
    database: pool,
    keysFolder,
    close: async () => {
      await Promise.all([store.close(), pool.end()]);
    },
  };
}
