import { sql } from 'kysely';
import type { CaseId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { draftsOf, ofEveryCouncil } from '../visible.js';
import type { DraftRow } from './draft-row.js';

/** The API keeps it beside the read models: a rebuild does not touch it. Safe to repeat. */
export const prepareDrafts = async (database: ReadDatabase): Promise<void> => {
  await sql`create table if not exists case_draft (
    case_id text, command text, revision integer not null, case_revision numeric not null,
    saved_by text not null, saved_at timestamptz not null, sealed text not null,
    primary key (case_id, command))`.execute(database);
};

/** The caller has already checked that the reader may see this case. */
export const findDraft = (
  database: ReadDatabase,
  caseId: CaseId,
  command: string,
): Promise<DraftRow | undefined> =>
  draftsOf(database, caseId).selectAll().where('command', '=', command).executeTakeFirst();

export const findDrafts = (database: ReadDatabase, caseId: CaseId): Promise<readonly DraftRow[]> =>
  draftsOf(database, caseId).selectAll().orderBy('command').execute();

/** The cases with drafts. */
export const casesWithDrafts = async (database: ReadDatabase): Promise<readonly CaseId[]> =>
  (await ofEveryCouncil(database).drafts.select('caseId').distinct().execute()).map(({ caseId }) => caseId);

/** False if somebody else has saved or discarded it meanwhile. */
export async function saveDraft(database: ReadDatabase, row: DraftRow): Promise<boolean> {
  const { caseId, command, revision, ...rest } = row;
  if (revision === 1) {
    const begun = await database
      .insertInto('caseDraft')
      .values(row)
      .onConflict((on) => on.columns(['caseId', 'command']).doNothing())
      .executeTakeFirst();
    return begun.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await database
    .updateTable('caseDraft')
    .set({ revision, ...rest })
    .where('caseId', '=', caseId)
    .where('command', '=', command)
    .where('revision', '=', revision - 1)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

export const removeDraft = async (
  database: ReadDatabase,
  { caseId, command, revision }: Pick<DraftRow, 'caseId' | 'command' | 'revision'>,
): Promise<boolean> => {
  const gone = await database
    .deleteFrom('caseDraft')
    .where('caseId', '=', caseId)
    .where('command', '=', command)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
};
