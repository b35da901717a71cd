import { sql } from 'kysely';
import type { Instant } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofPerson } from '../visible.js';

/** Up to where somebody has seen what happened on their cases. Lost with the database, all of it is new again. */
export interface SeenRow {
  readonly person: string;
  readonly position: bigint;
  readonly seenAt: Instant;
}

/** Nobody's record: kept beside the read models, by whoever answers questions. Safe to repeat. */
export const prepareSeen = async (database: ReadDatabase): Promise<void> => {
  await sql`create table if not exists person_seen (
    person text primary key, position numeric not null, seen_at timestamptz not null)`.execute(database);
};

/** Nothing where they never said so. */
export const findSeen = (database: ReadDatabase, person: string): Promise<SeenRow | undefined> =>
  ofPerson(database, person).seen.selectAll().executeTakeFirst();

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
