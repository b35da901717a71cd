import type { PoolClient } from 'pg';
import { copyInto } from './copy.js';
import type { Queryable } from './database.js';
import { asText } from './storable.js';
import type { ColumnType, Table } from './table.js';

/** Changed rows; null for a removed one. */
type RowChanges = ReadonlyMap<string, object | null>;

/** Reads and writes the rows of one table, in bulk. */
export class Rows {
  readonly #select: string;
  readonly #upsert: string;
  readonly #remove: string;

  constructor(
    private readonly name: string,
    private readonly table: Table,
  ) {
    const { columns, key } = table;
    const names = columns.map((column) => column.name);
    const keyName = key[0]!.name;
    const values = columns.map(({ type }, index) => setOf(type, `$${index + 1}`));
    const assignments = names.filter((each) => each !== keyName).map((each) => `${each} = excluded.${each}`);
    this.#select = `select ${names.join(', ')} from ${name} where ${keyName} = any($1)`;
    this.#upsert = `insert into ${name} (${names.join(', ')}) select * from rows from (${values.join(', ')}) as each_row
      on conflict (${keyName}) do ${assignments.length > 0 ? `update set ${assignments.join(', ')}` : 'nothing'}`;
    this.#remove = `delete from ${name} where ${keyName} = any($1)`;
  }

  /** The existing rows, by key. */
  async find(database: Queryable, keys: readonly string[]): Promise<Map<string, object>> {
    const { columns, key } = this.table;
    const { rows } = await database.query<Record<string, unknown>>(this.#select, [keys]);
    const found = new Map<string, object>();
    for (const stored of rows) {
      const row: Record<string, unknown> = {};
      for (const { property, name } of columns) row[property] = stored[name];
      found.set(row[key[0]!.property] as string, row);
    }
    return found;
  }

  async change(client: PoolClient, changes: RowChanges): Promise<void> {
    const kept = [...changes.values()].filter((row) => row !== null);
    const gone = [...changes].filter(([, row]) => row === null).map(([key]) => key);
    if (gone.length > 0)
      await client.query({ name: `remove ${this.name}`, text: this.#remove, values: [gone] });
    if (kept.length === 0) return;
    const values = this.table.columns.map(({ property, type }) => {
      const texts = kept.map((row) => asText(type, (row as Record<string, unknown>)[property]));
      return isJson(type) ? `[${texts.join(',')}]` : arrayLiteral(texts);
    });
    await client.query({ name: `upsert ${this.name}`, text: this.#upsert, values });
  }

  async append(client: PoolClient, chunks: readonly Buffer[]): Promise<void> {
    if (chunks.length > 0) await copyInto(client, this.name, this.table, chunks);
  }
}

const isJson = (type: ColumnType): boolean => type === 'json' || type === 'jsonb';

/**
 * A column's values as a set of rows. JSON is passed as one JSON array, because in an array of text each
 * quote is escaped.
 */
const setOf = (type: ColumnType, parameter: string): string =>
  isJson(type) ? `${type}_array_elements(${parameter}::${type})` : `unnest(${parameter}::${type}[])`;

/** A PostgreSQL array literal. The driver's own function is several times slower, which matters here. */
const arrayLiteral = (texts: readonly (string | null)[]): string => `{${texts.map(element).join(',')}}`;

const needsEscape = /[\\"]/;

const element = (text: string | null): string => {
  if (text === null) return 'NULL';
  return needsEscape.test(text) ? `"${text.replace(/[\\"]/g, '\\$&')}"` : `"${text}"`;
};
