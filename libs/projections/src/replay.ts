import type { Pool } from 'pg';
import { type Delivered, type EventStore, EventStoreUnavailable } from '#event-store';
import { Checkpoints } from './checkpoints.js';
import { transaction } from './database.js';
import { explained, Refused } from './faults.js';
import type { Folding } from './folding.js';
import type { Parked } from './parking.js';
import { park } from './parking.js';
import { writeTable } from './writing.js';

export interface Replaying {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly table: string;
  readonly epoch: bigint;
  /** A folding that remembers nothing, for each attempt anew. */
  readonly fold: () => Promise<Folding>;
}

const chunk = 500;

/** Tries again what an operator asked for, oldest first. What is poison still stays, with all that follows it. */
export async function replayRequested(replaying: Replaying): Promise<number> {
  let tried = 0;
  for (;;) {
    const { rows } = await replaying.pool.query<Parked>(
      `select position, stream, revision, event_id as "eventId", type, key, because from parked
       where table_name = $1 and replay order by position limit ${chunk}`,
      [replaying.table],
    );
    if (rows.length === 0) return tried;
    await replay(replaying, await factsOf(replaying.store, rows));
    tried += rows.length;
  }
}

async function replay(replaying: Replaying, facts: readonly Delivered[], reason?: string): Promise<void> {
  try {
    await replayTogether(replaying, facts, reason);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (facts.length === 1) return replayTogether(replaying, facts, error.message);
    const half = Math.ceil(facts.length / 2);
    await replay(replaying, facts.slice(0, half));
    await replay(replaying, facts.slice(half));
  }
}

async function replayTogether(
  { pool, table, epoch, fold }: Replaying,
  facts: readonly Delivered[],
  reason?: string,
): Promise<void> {
  const folding = await fold();
  await folding.take(facts, reason);
  const changes = folding.release();
  const positions = facts.map((fact) => placeOf(fact).position.toString());
  await transaction(pool, async (client) => {
    await new Checkpoints(client).hold(table, epoch);
    await client.query('delete from parked where table_name = $1 and position = any($2::numeric[])', [
      table,
      positions,
    ]);
    await writeTable(client, folding, { ...changes, parked: [] });
    await park(client, table, changes.parked);
  });
}

const placeOf = (fact: Delivered) => ('recorded' in fact ? fact.recorded : fact.undecodable);

/** The facts themselves, read from the record as this version reads them. */
async function factsOf(store: EventStore, parked: readonly Parked[]): Promise<readonly Delivered[]> {
  const streams = new Map<string, StreamRead>();
  for (const { stream } of parked) {
    if (!streams.has(stream)) streams.set(stream, await readable(store, stream));
  }
  return parked.map((each) => factOf(each, streams.get(each.stream)!));
}

type StreamRead = { readonly facts: ReadonlyMap<bigint, Delivered> } | { readonly because: string };

async function readable(store: EventStore, stream: string): Promise<StreamRead> {
  try {
    const facts = await store.readStream(stream as Parameters<EventStore['readStream']>[0]);
    return { facts: new Map(facts.map((recorded) => [recorded.revision, { recorded }])) };
  } catch (error) {
    if (error instanceof EventStoreUnavailable) throw error;
    return { because: explained(error) };
  }
}

function factOf({ eventId: id, stream, revision, position, type }: Parked, read: StreamRead): Delivered {
  const fact = 'facts' in read ? read.facts.get(revision) : undefined;
  if (fact && 'recorded' in fact) return { recorded: { ...fact.recorded, position } };
  const because = 'because' in read ? read.because : 'it is not in the record any more';
  return {
    undecodable: { id, stream, revision, position, type, because, stored: { data: null, metadata: null } },
  };
}
