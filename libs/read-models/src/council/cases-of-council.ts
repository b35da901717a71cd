import type { CaseId, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { ofEveryCouncil } from '../visible.js';
import type { CaseloadRow } from './caseload-row.js';

export type CaseOfCouncil = Pick<CaseloadRow, 'caseId' | 'caseReference' | 'applicationType' | 'ward'>;

/**
 * All cases of a council, including decided ones, in the order of their references, so that its successors can take
 * them over.
 */
export const casesOfCouncil = (
  database: ReadDatabase,
  council: CouncilCode,
): Promise<readonly CaseOfCouncil[]> =>
  ofEveryCouncil(database)
    .caseload.select(['caseId', 'caseReference', 'applicationType', 'ward'])
    .where('council', '=', council)
    .orderBy('receivedOn')
    .orderBy('caseReference')
    .execute();

/** The council that has the case now. */
export async function councilOfCase(
  database: ReadDatabase,
  caseId: CaseId,
): Promise<CouncilCode | undefined> {
  const found = await ofEveryCouncil(database)
    .caseload.select('council')
    .where('caseId', '=', caseId)
    .executeTakeFirst();
  return found?.council;
}
