import type { Delivered } from '#event-store';
import type { Queryable } from './database.js';
import { storable } from './storable.js';

/** A parked fact: its content is in the record, so only its position and the reason are kept. */
export interface Parked {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
  /** The row that it belongs to; null if it could not be read that far. */
  readonly key: string | null;
  readonly because: string;
}

/** What is blocked by parked facts: rows, and whole streams where a fact's row is unknown. */
export class Blocked {
  readonly #keys = new Set<string>();
  readonly #streams = new Set<string>();

  constructor(parked: readonly Pick<Parked, 'key' | 'stream'>[] = []) {
    for (const each of parked) this.add(each);
  }

  add({ key, stream }: Pick<Parked, 'key' | 'stream'>): void {
    if (key === null) this.#streams.add(stream);
    else this.#keys.add(key);
  }

  holds(stream: string, key: string | null): boolean {
    return this.#streams.has(stream) || (key !== null && this.#keys.has(key));
  }
}

const following = 'it follows a fact that is parked';

/** Whether a parked fact is the cause, and not one that waits behind it. */
export const isNoFollower = ({ because }: Pick<Parked, 'because'>): boolean => because !== following;

/** A fact that waits behind a parked one. */
export const parkedBehind = (delivered: Delivered, key: string | null): Parked =>
  parkedFrom(delivered, key, following);

export function parkedFrom(delivered: Delivered, key: string | null, because: string): Parked {
  const { position, stream, revision, id } =
    'recorded' in delivered ? delivered.recorded : delivered.undecodable;
  const type = 'recorded' in delivered ? delivered.recorded.event.type : delivered.undecodable.type;
  return { position, stream, revision, eventId: id, type, key, because: storable(because).slice(0, 1_000) };
}

export async function park(database: Queryable, table: string, parked: readonly Parked[]): Promise<void> {
  if (parked.length === 0) return;
  const column = (of: (each: Parked) => unknown) => parked.map(of);
  await database.query(
    `insert into parked (table_name, position, stream, revision, event_id, type, key, because)
     select $1, * from unnest($2::numeric[], $3::text[], $4::numeric[], $5::text[], $6::text[], $7::text[], $8::text[])
     on conflict (table_name, position) do update
     set key = excluded.key, because = excluded.because, replay = false`,
    [
      table,
      column(({ position }) => position.toString()),
      column(({ stream }) => stream),
      column(({ revision }) => revision.toString()),
      column(({ eventId }) => eventId),
      column(({ type }) => type),
      column(({ key }) => key),
      column(({ because }) => because),
    ],
  );
}

/** What is blocked in a table; without the facts that an operator has asked to replay, if given. */
export async function blockedIn(
  database: Queryable,
  table: string,
  { whileReplaying = false } = {},
): Promise<Blocked> {
  const { rows } = await database.query<Pick<Parked, 'key' | 'stream'>>(
    `select distinct key, case when key is null then stream end as stream
     from parked where table_name = $1 and not (replay and $2)`,
    [table, whileReplaying],
  );
  return new Blocked(rows);
}

interface ParkedFact extends Parked {
  readonly table: string;
  readonly parkedAt: string;
  /** Who asked last that it is tried again, when and why; null if nobody has. */
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  readonly askedReason: string | null;
}

/** What is parked, oldest first: what an operator looks at. */
export async function listParked(database: Queryable, limit = 1_000): Promise<readonly ParkedFact[]> {
  const { rows } = await database.query<ParkedFact>(
    `select table_name as "table", position, stream, revision, event_id as "eventId", type, key, because,
       parked_at as "parkedAt", asked_by as "askedBy", asked_at as "askedAt", asked_reason as "askedReason"
     from parked order by position, table_name limit $1`,
    [limit],
  );
  return rows;
}

/** How many facts are parked, by table. */
export async function countParked(database: Queryable): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.query<{ table: string; count: number }>(
    'select table_name as "table", count(*)::integer as count from parked group by table_name order by table_name',
  );
  return new Map(rows.map(({ table, count }) => [table, count]));
}

/** Asks the workers to try again what is parked of one stream. Returns how many facts that is, each counted once. */
export const requestReplayOf = (
  database: Queryable,
  stream: string,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<number> =>
  countFacts(
    database,
    `update parked set replay = true, asked_by = $2, asked_at = clock_timestamp(), asked_reason = $3
     where stream = $1`,
    [stream, by, reason],
  );

/** Asks the workers to try again what is parked, of one read model or of all. Returns how many facts that is. */
export const requestReplay = (database: Queryable, name?: string): Promise<number> =>
  countFacts(
    database,
    `update parked set replay = true where $1::text is null
     or table_name in (select table_name from read_model_build where name = $1)`,
    [name ?? null],
  );

/** A fact is parked once in each table that misses it. */
async function countFacts(database: Queryable, update: string, values: unknown[]): Promise<number> {
  const { rows } = await database.query<{ facts: number }>(
    `with asked as (${update} returning stream, revision)
     select count(distinct (stream, revision))::integer as facts from asked`,
    values,
  );
  return rows[0]!.facts;
}
