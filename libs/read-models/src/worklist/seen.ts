import { sql } from 'kysely';
import type { ReadDatabase } from '../database.js';
import { ofPerson } from '../visible.js';
import type { SeenRow } from './seen-row.js';

/** Not part of the record: the API keeps it beside the read models. Safe to repeat. */
export const prepareSeen = async (database: ReadDatabase): Promise<void> => {
  await sql`create table if not exists person_seen (
    person text primary key, position numeric not null, seen_at timestamptz not null)`.execute(database);
};

/** Undefined if they never marked anything as seen. */
export const findSeen = (database: ReadDatabase, person: string): Promise<SeenRow | undefined> =>
  ofPerson(database, person).seen.selectAll().executeTakeFirst();

/** Resets positions in a lost part of the record, so that the facts that replace it count as new. */
export async function forgetSeenBeyond(database: ReadDatabase, position: bigint): Promise<void> {
  await prepareSeen(database);
  await database.updateTable('personSeen').set({ position }).where('position', '>', position).execute();
}

/** Never moves back: if somebody has two windows open, the later position counts. */
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
