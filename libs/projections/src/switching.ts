import type { Pool } from 'pg';
import { alone, type Build, listBuilds, markReady, type StoredBuild, showLive } from './builds.js';
import { type Queryable, transaction } from './database.js';
import type { Projection } from './projection.js';
import { createIndexes } from './table-definition.js';

interface Parity {
  readonly live: { readonly table: string; readonly rows: number };
  readonly other: { readonly table: string; readonly rows: number };
  /** Whether both are at the same position: only then can they be compared. */
  readonly comparable: boolean;
  /** Whether they have the same rows, in their common columns. */
  readonly same: boolean;
}

/** Compares a build with the live one, at one moment. */
export const parity = (pool: Pool, name: string, table: string): Promise<Parity> =>
  transaction(
    pool,
    async (client) => {
      const live = await liveTable(client, name);
      const positions = await client.query(
        'select distinct position from checkpoint where name in ($1, $2)',
        [live, table],
      );
      const columns = await columnsOfBoth(client, live, table);
      const [one, other] = [await digest(client, live, columns), await digest(client, table, columns)];
      return {
        live: { table: live, rows: one.rows },
        other: { table, rows: other.rows },
        comparable: positions.rowCount === 1,
        same: one.rows === other.rows && one.digest === other.digest,
      };
    },
    'begin isolation level repeatable read read only',
  );

/** Makes a build live, for everybody at once. Without a name, the newest one that is ready. */
export const switchTo = (pool: Pool, name: string, table?: string): Promise<string> =>
  alone(pool, (client) => makeLive(client, name, table));

async function makeLive(client: Queryable, name: string, table?: string): Promise<string> {
  const builds = (await listBuilds(client)).filter((build) => build.name === name && build.state === 'ready');
  const chosen = table
    ? builds.find((build) => build.table === table)
    : builds.findLast((build) => !build.live);
  if (!chosen) throw new Error(`no build of ${name} is ready to serve${table ? ` as ${table}` : ''}`);
  await client.query('update read_model set previous = live, live = $2 where name = $1 and live <> $2', [
    name,
    chosen.table,
  ]);
  await showLive(client, name);
  return chosen.table;
}

/** Makes the previous build live again. */
export async function rollback(pool: Pool, name: string): Promise<string> {
  const { rows } = await pool.query<{ previous: string | null }>(
    'select previous from read_model where name = $1',
    [name],
  );
  if (!rows[0]?.previous) throw new Error(`${name} has only ever had one build`);
  return switchTo(pool, name, rows[0].previous);
}

export interface Settled {
  readonly build: Build;
  readonly parity: Parity | null;
  readonly switched: boolean;
  /** Indexes that could not be created, and why. */
  readonly withoutIndexes: readonly string[];
}

/**
 * A build has caught up: creates its indexes, and makes it live if wanted. A newer version always goes live. A rebuild
 * of the same version goes live only if its rows are equal; otherwise a person must decide. It becomes ready and live
 * in one transaction, so nobody sees it ready before it is live. If the process ends before that, the next one does
 * this again.
 */
export async function settle(pool: Pool, build: Build): Promise<Settled> {
  const { table, projection } = build;
  const { name } = projection;
  const withoutIndexes = await createIndexes(pool, table, projection.table);
  const live = (await listBuilds(pool)).find((each) => each.name === name && each.live);
  const isLive = live?.table === table;
  const found = live && !isLive ? await parity(pool, name, table) : null;
  const switched = !isLive && isWanted(projection, live, found);
  await alone(pool, async (client) => {
    await markReady(client, table);
    if (switched) await makeLive(client, name, table);
  });
  return { build, parity: found, switched, withoutIndexes };
}

function isWanted({ version }: Projection, live: StoredBuild | undefined, found: Parity | null): boolean {
  if (!live || live.state === 'set aside' || live.version < version) return true;
  return live.version === version && found?.comparable === true && found.same;
}

async function liveTable(database: Queryable, name: string): Promise<string> {
  const { rows } = await database.query<{ live: string }>('select live from read_model where name = $1', [
    name,
  ]);
  if (!rows[0]) throw new Error(`there is no read model ${name}`);
  return rows[0].live;
}

async function columnsOfBoth(database: Queryable, one: string, other: string): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped
     intersect
     select attname from pg_attribute where attrelid = to_regclass($2) and attnum > 0 and not attisdropped
     order by name`,
    [one, other],
  );
  return rows.map(({ name }) => name);
}

async function digest(
  database: Queryable,
  table: string,
  columns: readonly string[],
): Promise<{ rows: number; digest: string }> {
  const { rows } = await database.query<{ rows: number; digest: string }>(
    `select count(*)::integer as rows,
       coalesce(sum(hashtextextended(row(${columns.join(', ')})::text, 0)::numeric), 0)::text as digest from ${table}`,
  );
  return rows[0]!;
}
