import type { Pool } from 'pg';
import { type Delivered, decode, type EventStore, leftOutOf } from '#event-store';
import { Checkpoints } from './checkpoints.js';
import { transaction } from './database.js';
import { Refused } from './faults.js';
import type { Folding } from './folding.js';
import { isLeftOut, leaveOut } from './left-out.js';
import type { Parked } from './parking.js';
import { park } from './parking.js';
import { writeTable } from './writing.js';

interface Replaying {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly table: string;
  readonly epoch: bigint;
  /** A new folding without a cache, for each attempt. */
  readonly fold: () => Promise<Folding>;
}

const chunk = 500;

/** Retries parked facts on request, oldest first. Poison facts stay parked, with those behind them. */
export async function replayRequested(replaying: Replaying): Promise<number> {
  let tried = 0;
  await askForAllBehind(replaying);
  for (;;) {
    const { rows } = await replaying.pool.query<Parked>(
      `select position, stream, revision, event_id as "eventId", type, key, because from parked
       where table_name = $1 and replay order by position limit ${chunk}`,
      [replaying.table],
    );
    if (rows.length === 0) return tried;
    const { facts, leftOut } = await factsOf(replaying.store, rows);
    await forgetLeftOut(replaying, leftOut);
    if (facts.length > 0) await replay(replaying, facts);
    tried += rows.length;
  }
}

/**
 * A retry includes everything parked in the table, because newer facts may wait behind the requested ones. It
 * also follows a fact that was set aside.
 */
const askForAllBehind = ({ pool, table }: Replaying) =>
  pool.query(
    `update parked set replay = true where table_name = $1
     and exists (select 1 from parked p where table_name = $1 and (replay or ${isLeftOut}))`,
    [table],
  );

async function forgetLeftOut({ pool, table, epoch }: Replaying, leftOut: readonly Parked[]): Promise<void> {
  if (leftOut.length === 0) return;
  await transaction(pool, async (client) => {
    await new Checkpoints(client).hold(table, epoch);
    const facts = leftOut.map(({ stream, revision, eventId }) => ({ stream, revision, eventId }));
    await leaveOut(client, table, facts);
    await client.query('delete from parked where table_name = $1 and position = any($2::numeric[])', [
      table,
      leftOut.map(({ position }) => position.toString()),
    ]);
  });
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
  const parkedAgain = new Set(changes.parked.map(({ position }) => position));
  const goneOn = facts.map((fact) => placeOf(fact).position).filter((position) => !parkedAgain.has(position));
  await transaction(pool, async (client) => {
    await new Checkpoints(client).hold(table, epoch);
    await client.query('delete from parked where table_name = $1 and position = any($2::numeric[])', [
      table,
      goneOn.map(String),
    ]);
    await writeTable(client, folding, { ...changes, parked: [] });
    // Facts that stay parked keep their time of parking and the person who asked for the retry.
    await park(client, table, changes.parked);
  });
}

const placeOf = (fact: Delivered) => ('recorded' in fact ? fact.recorded : fact.undecodable);

interface Found {
  readonly facts: readonly Delivered[];
  /** Facts that two people have set aside since. */
  readonly leftOut: readonly Parked[];
}

/** The facts from the record, decoded by this version. */
async function factsOf(store: EventStore, parked: readonly Parked[]): Promise<Found> {
  const streams = new Map<string, StreamRead>();
  for (const { stream } of parked) {
    if (!streams.has(stream)) streams.set(stream, await readWhole(store, stream));
  }
  const leftOut = parked.filter(({ stream, revision }) => streams.get(stream)!.leftOut.has(revision));
  const rest = parked.filter((each) => !leftOut.includes(each));
  return { facts: rest.map((each) => factOf(each, streams.get(each.stream)!)), leftOut };
}

interface StreamRead {
  readonly facts: ReadonlyMap<bigint, Delivered>;
  readonly leftOut: ReadonlyMap<bigint, unknown>;
}

async function readWhole(store: EventStore, stream: string): Promise<StreamRead> {
  const stored = await store.readStored(stream);
  const facts = new Map(stored.map((each) => [each.revision, decode(each)]));
  return { facts, leftOut: leftOutOf(stored) };
}

function factOf({ eventId: id, stream, revision, position, type }: Parked, { facts }: StreamRead): Delivered {
  const fact = facts.get(revision);
  if (fact && 'recorded' in fact) return { recorded: { ...fact.recorded, position } };
  if (fact) return { undecodable: { ...fact.undecodable, position } };
  const because = 'it is no longer in the record';
  return {
    undecodable: { id, stream, revision, position, type, because, stored: { data: null, metadata: null } },
  };
}
