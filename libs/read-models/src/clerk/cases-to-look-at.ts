import type { CaseId, CouncilCode, Instant } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';

interface CaseToLookAt {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
}

/**
 * Every council's cases, or those that changed since: for the clerk, who acts for all of them. Decided ones
 * too, since a refund may fall due, a condition's details go unanswered, an appeal window close. Imported
 * cases that had already ended are not included, because nothing becomes due on them.
 */
export const casesToLookAt = async (
  database: ReadDatabase,
  changedSince: Instant | null,
): Promise<readonly CaseToLookAt[]> => {
  const cases = ofEveryCouncil(database)
    .caseload.select(['caseId', 'council'])
    .where('stage', '<>', 'withdrawn')
    .where('isHistory', '=', false);
  const changed = changedSince === null ? cases : cases.where('lastChangedAt', '>=', changedSince);
  return changed.orderBy('decideBy').orderBy('caseId').execute();
};
