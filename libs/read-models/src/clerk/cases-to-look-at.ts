import type { CaseId, CouncilCode, Instant } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';

interface CaseToLookAt {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
}

/**
 * Every council's cases, or those that changed since: for the clerk, who acts for all of them. Decided cases
 * are included, because a refund may become due, details may stay unanswered, or the time for an appeal may
 * end. Imported cases that had already ended are not included, because nothing becomes due on them.
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
