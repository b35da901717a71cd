import type { Pool } from 'pg';
import { openDatabase, prepareDatabase } from '#projections';
import { freshDatabase } from '../services/postgres.js';

export interface DatabaseForSpecs {
  readonly pool: Pool;
  readonly connectionString: string;
  /** Ends other connections to this database, and to no other: files of specs share the server. */
  readonly endConnections: (which: keyof typeof connections) => Promise<void>;
  readonly drop: () => Promise<void>;
}

const connections = {
  all: 'true',
  listening: `query like 'listen%'`,
  locking: `pid in (select pid from pg_locks where locktype = 'advisory')`,
} as const;

/** A database with the runtime's tables. */
export async function databaseForSpecs(): Promise<DatabaseForSpecs> {
  const { connectionString, drop } = await freshDatabase();
  const pool = openDatabase(connectionString);
  await prepareDatabase(pool);
  return {
    pool,
    connectionString,
    endConnections: async (which) => {
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and ${connections[which]}`,
      );
    },
    drop: async () => {
      await pool.end();
      await drop();
    },
  };
}

/** The content of a table or view, in the order of its first column. */
export const rowsOf = async (pool: Pool, table: string): Promise<readonly object[]> =>
  (await pool.query<object>(`select * from ${table} order by 1, 2`)).rows;
