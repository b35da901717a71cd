import { type Delivered, type EventStore, leftOutOf as leftOutOfStream, type Recorded } from '#event-store';
import type { Queryable } from './database.js';

/** A fact that two people set aside. */
export interface LeftOutFact {
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
}

/** Which of these facts a table skipped, and which it must skip. */
export interface LeftOut {
  readonly here: Set<string>;
  readonly anywhere: ReadonlySet<string>;
}

export const leftOutKey = ({ stream, revision, eventId }: LeftOutFact): string =>
  `${stream}@${revision}/${eventId}`;

export const placedAs = (delivered: Delivered): LeftOutFact => {
  const {
    stream,
    revision,
    id: eventId,
  } = 'recorded' in delivered ? delivered.recorded : delivered.undecodable;
  return { stream, revision, eventId };
};

/** The fact that this one sets aside. */
export const namedBy = ({ stream, event }: Recorded): LeftOutFact | undefined =>
  event.type === 'FactSetAside'
    ? { stream, revision: BigInt(event.revision), eventId: event.eventId }
    : undefined;

/** SQL for a parked row `p`: whether it is a set-aside fact that its table knows. */
export const isLeftOut = `exists (select 1 from fact_left_out l
  where l.table_name = p.table_name and l.stream = p.stream and l.revision = p.revision)`;

export async function leaveOut(
  database: Queryable,
  table: string,
  facts: readonly LeftOutFact[],
): Promise<void> {
  for (const { stream, revision, eventId } of facts)
    await database.query(
      `insert into fact_left_out (table_name, stream, revision, event_id) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [table, stream, revision.toString(), eventId],
    );
}

/** Tells all future builds to skip the fact; existing builds must be rebuilt. */
export const leaveOutOfAll = (database: Queryable, fact: LeftOutFact): Promise<void> =>
  leaveOut(database, '', [fact]);

export async function leftOutOf(database: Queryable, table: string): Promise<LeftOut> {
  const { rows } = await database.query<LeftOutFact & { table: string }>(
    'select table_name as "table", stream, revision, event_id as "eventId" from fact_left_out',
  );
  return {
    here: new Set(rows.filter((row) => row.table === table).map(leftOutKey)),
    anywhere: new Set(rows.map(leftOutKey)),
  };
}

export async function isParked(
  database: Queryable,
  table: string,
  { stream, revision }: LeftOutFact,
): Promise<boolean> {
  const { rows } = await database.query(
    'select 1 from parked where table_name = $1 and stream = $2 and revision = $3',
    [table, stream, revision.toString()],
  );
  return rows.length > 0;
}

/** Whether a fact matches what is in the stream, as its readers check. */
export async function setsAside(
  store: Pick<EventStore, 'readStored'>,
  { stream, id, event }: Recorded,
): Promise<boolean> {
  if (event.type !== 'FactSetAside') return false;
  const by = leftOutOfStream(await store.readStored(stream)).get(BigInt(event.revision));
  return by?.id === id;
}
