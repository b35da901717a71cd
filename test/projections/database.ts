import type { Pool } from 'pg';
import { openDatabase, prepareDatabase } from '#projections';
import { freshDatabase } from '../services/postgres.js';

export interface DatabaseForSpecs {
  readonly pool: Pool;
  readonly connectionString: string;
  readonly drop: () => Promise<void>;
}

/** A database with the runtime's tables. */
export async function databaseForSpecs(): Promise<DatabaseForSpecs> {
  const { connectionString, drop } = await freshDatabase();
  const pool = openDatabase(connectionString);
  await prepareDatabase(pool);
  return {
    pool,
    connectionString,
    drop: async () => {
      await pool.end();
      await drop();
    },
  };
}

/** The content of a table or view, in the order of its first column. */
export const rowsOf = async (pool: Pool, table: string): Promise<readonly object[]> =>
  (await pool.query<object>(`select * from ${table} order by 1, 2`)).rows;
