import { Pool, type PoolClient, type QueryResult, types } from 'pg';

/** Connections to PostgreSQL, as {@link openDatabase} makes them. */
export type Database = Pool;

/** A pool, or one connection of it inside a transaction. */
export interface Queryable {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<QueryResult<Row>>;
}

interface DatabaseOptions {
  readonly connections?: number;
  /**
   * A session that stays idle in a transaction for this long is ended, so that a stopped process blocks
   * nobody.
   */
  readonly idleInTransactionMs?: number;
}

/** Connections on which days are `CalendarDate`, moments `Instant`, and whole numbers that may be large bigint. */
export function openDatabase(connectionString: string, options: DatabaseOptions = {}): Database {
  const { connections = 10, idleInTransactionMs = 10_000 } = options;
  const pool = new Pool({
    connectionString,
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    options: `-c TimeZone=UTC -c DateStyle=ISO -c idle_in_transaction_session_timeout=${idleInTransactionMs}`,
    types: { getTypeParser: parserOf },
  });
  // The caller's own request fails, so nobody else needs to handle the error. The process must not crash.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Commits all of the work, or rolls it back. */
export async function transaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const clean = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!clean);
    throw error;
  }
}

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = types.builtins;

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: (text) => new Date(`${text.replace(' ', 'T')}:00`).toISOString(),
  [INT8]: BigInt,
  [NUMERIC]: BigInt,
};

function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return parsers[oid] ?? types.getTypeParser(oid, format as 'text');
}
