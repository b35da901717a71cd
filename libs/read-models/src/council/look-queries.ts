import type { CaseId, CaseReference, CouncilCode, Instant, OfficerId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { LookRow } from './looks.js';
import { referencesOf } from './references-of.js';

/** Which looks; a filter that is left out has no effect. Moments are inclusive. */
interface LookSearch {
  readonly caseId?: CaseId | undefined;
  readonly person?: string | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  /** Before this place in the record. */
  readonly before?: bigint | undefined;
  readonly limit: number;
}

export type LookFound = LookRow & { readonly caseReference: CaseReference | null };

/** Looks at protected contents on the cases of some councils, newest first. */
export async function findLooks(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { caseId, person, from, to, before, limit }: LookSearch,
): Promise<readonly LookFound[]> {
  const rows = await visible(database, councils)
    .looks.selectAll()
    .$if(caseId !== undefined, (query) => query.where('caseId', '=', caseId!))
    .$if(person !== undefined, (query) => query.where('person', '=', person as OfficerId))
    .$if(from !== undefined, (query) => query.where('lookedAt', '>=', from!))
    .$if(to !== undefined, (query) => query.where('lookedAt', '<=', to!))
    .$if(before !== undefined, (query) => query.where('position', '<', before!))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  const references = await referencesOf(database, councils, rows);
  return rows.map((row) => ({ ...row, caseReference: references.get(row.caseId) ?? null }));
}
