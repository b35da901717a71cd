import { sql } from 'kysely';
import type { CaseId, CouncilCode, OfficerId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { WaitingRow } from './waiting.js';

interface Wanted {
  readonly acts: readonly string[];
  /** The proposer; or, if not `mine`, the person whose proposals are left out. */
  readonly person: string;
  readonly mine: boolean;
  readonly atMost: number;
}

/** What waits for a second person in these councils, oldest first. */
export const findWaiting = (
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { acts, person, mine, atMost }: Wanted,
): Promise<readonly WaitingRow[]> =>
  visible(database, councils)
    .waiting.selectAll()
    .where('act', '=', sql<string>`any(${[...acts]}::text[])`)
    .where('proposedBy', mine ? '=' : '!=', person as OfficerId)
    .orderBy('proposedAt')
    .orderBy('id')
    .limit(atMost)
    .execute();

/** The cases of a round whose erasure waits, and how many people each concerns. */
export async function erasuresWaiting(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { proposalId, atMost }: { readonly proposalId: string; readonly atMost: number },
): Promise<readonly { readonly caseId: CaseId; readonly people: number }[]> {
  const found = await visible(database, councils)
    .waiting.select(['caseId', 'content'])
    .where('act', '=', 'ErasePersonalData')
    .where('proposalId', '=', proposalId)
    .where('caseId', 'is not', null)
    .orderBy('caseId')
    .limit(atMost)
    .execute();
  return found.map(({ caseId, content }) => ({
    caseId: caseId as CaseId,
    people: (content.parts as readonly unknown[]).length,
  }));
}
