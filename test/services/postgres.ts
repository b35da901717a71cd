import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { startPostgres } from '../../apps/local/src/postgres/index.js';
import { serviceOfRun } from './run.js';

export interface FreshDatabase {
  connectionString: string;
  drop: () => Promise<void>;
}

/**
 * An empty database of a real PostgreSQL for one spec file: create it in `beforeAll`, drop it in `afterAll`.
 * The server is that of `DATABASE_URL`, whose user must be allowed to create databases, or a local one.
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.DATABASE_URL ?? (await serviceOfRun('postgres', startForRun));
  const name = `casebook_test_${randomBytes(8).toString('hex')}`;
  // The same sort order as the local server.
  await execute(
    server,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connectionString: url.href,
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Nothing is kept after the run, so nothing waits for the disk. */
const forgetful = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

async function startForRun(dataFolder: string) {
  const running = await startPostgres({ dataFolder, log: () => undefined, settings: forgetful });
  // The worker that started it may end before the others.
  await running.leaveRunning();
  return { reach: running.connectionString, pid: running.pid(), endWith: 'SIGQUIT' } as const;
}

async function execute(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
