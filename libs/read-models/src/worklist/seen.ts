import { sql } from 'kysely';
import type { ReadDatabase } from '../database.js';
import { ofPerson } from '../visible.js';
import type { SeenRow } from './seen-row.js';

/** Not part of the record: the API keeps it beside the read models. Safe to repeat. */
export const prepareSeen = async (database: ReadDatabase): Promise<void> => {
  await sql`create table if not exists person_seen (
    person text primary key, position numeric not null, seen_at timestamptz not null)`.execute(database);
};

/** Nothing where they never said so. */
export const findSeen = (database: ReadDatabase, person: string): Promise<SeenRow | undefined> =>
  ofPerson(database, person).seen.selectAll().executeTakeFirst();

/** What was seen of a record that is lost since: what comes in its place is new. */
export async function forgetSeenBeyond(database: ReadDatabase, position: bigint): Promise<void> {
  await prepareSeen(database);
  await database.updateTable('personSeen').set({ position }).where('position', '>', position).execute();
}

/** Never goes back: of two windows, the one that saw more counts. */
export const keepSeen = async (
  database: ReadDatabase,
  { person, position, seenAt }: SeenRow,
): Promise<void> => {
  await database
    .insertInto('personSeen')
    .values({ person, position, seenAt })
    .onConflict((on) =>
      on
        .column('person')
        .doUpdateSet({ position, seenAt })
        .where(sql<boolean>`person_seen.position < excluded.position`),
    )
    .execute();
};
