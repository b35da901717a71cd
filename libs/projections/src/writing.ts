import type { Pool, PoolClient } from 'pg';
import type { Place } from '#event-store';
import { Checkpoints, type Move } from './checkpoints.js';
import { transaction } from './database.js';
import { ofTable } from './faults.js';
import type { Changes } from './folded.js';
import type { Folding } from './folding.js';
import { leaveOut } from './left-out.js';
import { park } from './parking.js';

/** The channel that announces moved checkpoints to those who wait for a write. */
export const movedChannel = 'casebook_moved';

export interface Moved {
  readonly tables: readonly string[];
  readonly position: string;
}

// A commit lost with the server loses its checkpoint too, so there is no need to wait for the disk.
const begin = 'begin; set local synchronous_commit = off';

/** Writes the released changes and moves the checkpoints, in one transaction. */
export async function write(
  pool: Pool,
  foldings: readonly Folding[],
  move: Move & { to: Place },
): Promise<void> {
  const released = foldings.map((folding) => ({ folding, changes: folding.release() }));
  const tables = foldings.map(({ table }) => table);
  await transaction(
    pool,
    async (client) => {
      // First, because a replaced worker must neither write nor delay its successor.
      await new Checkpoints(client).move(tables, move);
      for (const { folding, changes } of released) await writeTable(client, folding, changes);
      const moved: Moved = { tables, position: move.to.position.toString() };
      await client.query('select pg_notify($1, $2)', [movedChannel, JSON.stringify(moved)]);
    },
    begin,
  );
  for (const folding of foldings) folding.written();
}

export async function writeTable(
  client: PoolClient,
  { table, rows }: Folding,
  changes: Changes,
): Promise<void> {
  try {
    await rows.change(client, changes.rows);
    await rows.append(client, changes.chunks);
  } catch (error) {
    throw ofTable(table, error);
  }
  await park(client, table, changes.parked);
  await leaveOut(client, table, changes.leftOut);
}
