import type { CaseId, CaseReference, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { CaseRow } from './case.js';
import type { HistoryRow } from './history.js';

/** A case in full; nothing where there is none, or where it is another council's. */
export const findCase = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
): Promise<CaseRow | undefined> =>
  visible(database, councils).cases.selectAll().where('caseId', '=', caseId).executeTakeFirst();

/** A case by the number on its letters, which is a council's own. */
export const findCaseByReference = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { council, caseReference }: { council: CouncilCode; caseReference: CaseReference },
): Promise<CaseRow | undefined> =>
  visible(database, councils)
    .cases.selectAll()
    .where('council', '=', council)
    .where('caseReference', '=', caseReference)
    .orderBy('caseId')
    .executeTakeFirst();

/** What happened to a case, first to last; after a revision, what has happened since. */
export const findHistory = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
  { after = -1n, limit = 1_000 }: { after?: bigint; limit?: number } = {},
): Promise<readonly HistoryRow[]> =>
  visible(database, councils)
    .history.selectAll()
    .where('caseId', '=', caseId)
    .where('revision', '>', after)
    .orderBy('revision')
    .limit(limit)
    .execute();
