import type { CaseId, CaseReference, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';

/** The present reference of each row's case; none if the caseload does not have the case yet. */
export async function referencesOf(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  rows: readonly { readonly caseId: CaseId }[],
): Promise<ReadonlyMap<CaseId, CaseReference>> {
  if (rows.length === 0) return new Map();
  const found = await visible(database, councils)
    .caseload.select(['caseId', 'caseReference'])
    .where('caseId', 'in', [...new Set(rows.map(({ caseId }) => caseId))])
    .execute();
  return new Map(found.map((row) => [row.caseId, row.caseReference]));
}
