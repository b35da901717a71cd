import { createHash } from 'node:crypto';
import type { Queryable } from './database.js';
import { explained, ofTable, Refused } from './faults.js';
import type { ColumnOfTable, ColumnType, Table } from './table.js';

export const createTable = (name: string, { columns, key }: Table): string =>
  `create table ${name} (${columns.map(column).join(', ')}, primary key (${key.map((each) => each.name).join(', ')})) with (toast_tuple_target = 8160)`;

const column = ({ name, type, nullable }: ColumnOfTable): string =>
  `${name} ${type}${nullable ? '' : ' not null'}`;

/** Whether the table has exactly the columns of its definition. */
export async function isAsDefined(database: Queryable, name: string, { columns }: Table): Promise<boolean> {
  const { rows } = await database.query<{ column: string }>(
    `select attname || ' ' || format_type(atttypid, atttypmod) || case when attnotnull then ' not null' else '' end as "column"
     from pg_attribute where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum`,
    [name],
  );
  const found = rows.map((row) => row.column);
  const expected = columns.map(asListed);
  return found.length === expected.length && found.every((each, index) => each === expected[index]);
}

const listedTypes: Partial<Record<ColumnType, string>> = { timestamptz: 'timestamp with time zone' };

const asListed = ({ name, type, nullable }: ColumnOfTable): string =>
  `${name} ${listedTypes[type] ?? type}${nullable ? '' : ' not null'}`;

/**
 * Creates the indexes without blocking writers. Can be repeated after an interruption. Returns why one could
 * not be created: a row too large for an index must not hide the rest.
 */
export async function createIndexes(
  database: Queryable,
  table: string,
  { indexes }: Table,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const index of indexes) {
    const definition = typeof index === 'string' ? index : index.on;
    if (typeof index !== 'string' && !(await canHave(database, index.extension))) continue;
    await createIndex(database, table, definition).catch((error) => {
      if (!(ofTable(table, error) instanceof Refused)) throw error;
      failures.push(`${definition}: ${explained(error)}`);
    });
  }
  return failures;
}

async function createIndex(database: Queryable, table: string, definition: string): Promise<void> {
  const name = `${table}_${createHash('sha256').update(definition).digest('hex').slice(0, 8)}`;
  const { rows } = await database.query<{ whole: boolean }>(
    'select indisvalid as whole from pg_index where indexrelid = to_regclass($1)',
    [name],
  );
  if (rows[0]?.whole) return;
  if (rows[0]) await database.query(`drop index concurrently if exists ${name}`);
  await database.query(`create index concurrently ${name} on ${table} ${definition}`);
}

/** Creates the extensions that indexes need; without permission, those indexes are left out. */
export async function createExtensions(database: Queryable, tables: readonly Table[]): Promise<void> {
  const wanted = tables.flatMap(({ indexes }) =>
    indexes.flatMap((index) => (typeof index === 'string' ? [] : [index.extension])),
  );
  for (const extension of new Set(wanted)) await canHave(database, extension);
}

const canHave = (database: Queryable, extension: string): Promise<boolean> =>
  database.query(`create extension if not exists ${extension}`).then(
    () => true,
    () => false,
  );
