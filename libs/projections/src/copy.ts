import type { PoolClient, Submittable } from 'pg';
import { asText } from './storable.js';
import type { Table } from './table.js';

/** The part of a connection's protocol that COPY needs; the driver has it, its types do not. */
interface CopyConnection {
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** A row as COPY reads it. */
export function copyLine({ columns }: Table, row: object): string {
  let line = '';
  for (const { property, type } of columns) {
    const text = asText(type, (row as Record<string, unknown>)[property]);
    line += `${text === null ? '\\N' : escaped(text)}\t`;
  }
  return `${line.slice(0, -1)}\n`;
}

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text;

/** Rows in bulk: more than twice as fast as the largest insert, and just as much part of the transaction. */
export function copyInto(
  client: PoolClient,
  table: string,
  { columns }: Table,
  chunks: readonly Buffer[],
): Promise<void> {
  const sql = `copy ${table} (${columns.map(({ name }) => name).join(', ')}) from stdin`;
  return new Promise((resolve, reject) => {
    client.query(new Copying(sql, chunks, resolve, reject));
  });
}

class Copying implements Submittable {
  #failure: Error | undefined;

  constructor(
    private readonly sql: string,
    private readonly chunks: readonly Buffer[],
    private readonly done: () => void,
    private readonly failed: (error: Error) => void,
  ) {}

  submit(connection: unknown): void {
    (connection as CopyConnection).query(this.sql);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    for (const chunk of this.chunks) connection.sendCopyFromChunk(chunk);
    connection.endCopyFrom();
  }

  handleError(error: Error): void {
    this.#failure = error;
    // The server reports that it is ready, unless it is gone.
    this.failed(error);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (!this.#failure) this.done();
  }
}
