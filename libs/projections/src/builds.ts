import type { Pool, PoolClient } from 'pg';
import { type Queryable, transaction } from './database.js';
import type { Projection } from './projection.js';
import { oneAtATime } from './schema.js';
import { createTable, isAsDefined } from './table-definition.js';
import { movedChannel } from './writing.js';

/** One build of a read model: a separate table, filled from the beginning of the record. */
export interface Build {
  readonly table: string;
  readonly projection: Projection;
  /** Ready: it has caught up once, has its indexes, and may go live. */
  readonly state: 'building' | 'ready';
}

export interface StoredBuild {
  readonly table: string;
  readonly name: string;
  readonly version: number;
  readonly state: 'building' | 'ready' | 'set aside';
}

const storedBuild = 'select table_name as "table", name, version, state from read_model_build';

/** The builds that this code maintains, each with its table; a first build is created and is live at once. */
export async function prepareBuilds(
  pool: Pool,
  projections: readonly Projection[],
): Promise<readonly Build[]> {
  const builds: Build[] = [];
  for (const projection of projections) {
    builds.push(...(await alone(pool, (client) => prepare(client, projection))));
  }
  return builds;
}

async function prepare(client: PoolClient, projection: Projection): Promise<readonly Build[]> {
  const { name, version } = projection;
  for (const { table } of await buildsOf(client, name, version)) {
    if (!(await exists(client, table))) await startFrom(client, table, projection);
    else if (!(await isAsDefined(client, table, projection.table))) await putAside(client, table);
  }
  if ((await buildsOf(client, name, version)).length === 0) {
    await startFrom(client, await addBuild(client, name, version), projection);
  }
  const builds = await buildsOf(client, name, version);
  await client.query('insert into read_model (name, live) values ($1, $2) on conflict do nothing', [
    name,
    builds[0]!.table,
  ]);
  if (!(await exists(client, name))) await showLive(client, name);
  return builds.map(({ table, state }) => ({ table, projection, state: state as Build['state'] }));
}

async function buildsOf(client: Queryable, name: string, version: number): Promise<readonly StoredBuild[]> {
  const { rows } = await client.query<StoredBuild>(
    `${storedBuild} where name = $1 and version = $2 and state <> 'set aside' order by started_at, table_name`,
    [name, version],
  );
  return rows;
}

/** Every build, present and past, for operators. */
export async function listBuilds(database: Queryable): Promise<readonly (StoredBuild & { live: boolean })[]> {
  const { rows } = await database.query<StoredBuild & { live: boolean }>(
    `select b.table_name as "table", b.name, b.version, b.state, coalesce(m.live = b.table_name, false) as live
     from read_model_build b left join read_model m using (name) order by b.name, b.started_at`,
  );
  return rows;
}

/** Asks the worker to build the same version again from the beginning, beside the live one. */
export const requestRebuild = (pool: Pool, name: string): Promise<string> =>
  alone(pool, async (client) => {
    const { rows } = await client.query<StoredBuild>(
      `${storedBuild} where name = $1 and state <> 'set aside' order by version desc limit 1`,
      [name],
    );
    if (!rows[0]) throw new Error(`there is no read model ${name}`);
    return addBuild(client, name, rows[0].version);
  });

/** Sets an unusable table aside and has it rebuilt. Its contents stay for investigation. */
export const setAside = (pool: Pool, table: string): Promise<void> =>
  alone(pool, (client) => putAside(client, table));

export const markReady = async (database: Queryable, table: string): Promise<void> => {
  await database.query(`update read_model_build set state = 'ready' where table_name = $1`, [table]);
};

async function addBuild(client: Queryable, name: string, version: number): Promise<string> {
  const table = await unusedName(client, `${name}_v${version}`);
  await client.query(
    `insert into read_model_build (table_name, name, version, state) values ($1, $2, $3, 'building')`,
    [table, name, version],
  );
  return table;
}

async function unusedName(client: Queryable, first: string): Promise<string> {
  const { rows } = await client.query<{ used: string }>(
    `select table_name as used from read_model_build where table_name like $1 || '%'`,
    [first.replaceAll('_', String.raw`\_`)],
  );
  const used = new Set(rows.map((row) => row.used.replace(/_aside$/, '')));
  for (let number = 2, name = first; ; name = `${first}_${number}`, number += 1)
    if (!used.has(name)) return name;
}

async function startFrom(client: Queryable, table: string, projection: Projection): Promise<void> {
  await forget(client, table);
  await client.query(createTable(table, projection.table));
}

async function putAside(client: Queryable, table: string): Promise<void> {
  const aside = `${table}_aside`;
  await forget(client, table);
  if (await exists(client, table)) await client.query(`alter table ${table} rename to ${aside}`);
  await client.query(
    `update read_model_build set table_name = $2, state = 'set aside' where table_name = $1`,
    [table, aside],
  );
  await client.query('update read_model set live = $2 where live = $1', [table, aside]);
}

async function forget(client: Queryable, table: string): Promise<void> {
  await client.query('delete from checkpoint where name = $1', [table]);
  await client.query('delete from parked where table_name = $1', [table]);
}

/** Points the name at the live table. Present readers finish first; later ones wait that long. */
export async function showLive(client: Queryable, name: string): Promise<void> {
  const { rows } = await client.query<{ live: string }>('select live from read_model where name = $1', [
    name,
  ]);
  await client.query(`drop view if exists ${name}`);
  await client.query(`create view ${name} as select * from ${rows[0]!.live}`);
  await client.query('select pg_notify($1, $2)', [movedChannel, JSON.stringify({ switched: name })]);
}

async function exists(client: Queryable, relation: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    relation,
  ]);
  return rows[0]!.there;
}

/** In one transaction, while nobody else adds, moves or shows a build. */
export const alone = <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> =>
  transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [oneAtATime]);
    return work(client);
  });
