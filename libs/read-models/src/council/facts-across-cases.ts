import { sql } from 'kysely';
import type { CalendarDate, CaseId, CaseReference, CouncilCode, Instant } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import type { HistoryRow } from './history.js';
import { referencesOf } from './references-of.js';

export const ordersOfFacts = ['newest', 'oldest'] as const;
export type OrderOfFacts = (typeof ordersOfFacts)[number];

/** Which facts; a filter that is left out has no effect. Days and moments are inclusive. */
interface FactSearch {
  readonly types?: readonly string[] | undefined;
  readonly actor?: string | undefined;
  readonly caseId?: CaseId | undefined;
  readonly effectiveFrom?: CalendarDate | undefined;
  readonly effectiveTo?: CalendarDate | undefined;
  readonly recordedFrom?: Instant | undefined;
  readonly recordedTo?: Instant | undefined;
  /** Recorded more than this many days after the day it took effect, in London. */
  readonly late?: number | undefined;
  /** Before this place in the record. */
  readonly before?: bigint | undefined;
  /** After this place in the record. */
  readonly after?: bigint | undefined;
  /** The order in which they were recorded; the newest first if left out. */
  readonly order?: OrderOfFacts | undefined;
  readonly limit: number;
}

type FactFound = HistoryRow & { readonly caseReference: CaseReference | null };

/** Facts of all cases of some councils, newest first unless asked otherwise, each with the present reference of its case. */
export async function findFacts(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { types, actor, caseId, before, after, order = 'newest', limit, ...times }: FactSearch,
): Promise<readonly FactFound[]> {
  const { effectiveFrom, effectiveTo, recordedFrom, recordedTo, late } = times;
  const rows = await visible(database, councils)
    .history.selectAll()
    .$if(types !== undefined, (query) => query.where('type', 'in', types!))
    .$if(actor !== undefined, (query) => query.where(sql<string>`actor->>'id'`, '=', actor!))
    .$if(caseId !== undefined, (query) => query.where('caseId', '=', caseId!))
    .$if(effectiveFrom !== undefined, (query) => query.where('effectiveOn', '>=', effectiveFrom!))
    .$if(effectiveTo !== undefined, (query) => query.where('effectiveOn', '<=', effectiveTo!))
    .$if(recordedFrom !== undefined, (query) => query.where('recordedAt', '>=', recordedFrom!))
    .$if(recordedTo !== undefined, (query) => query.where('recordedAt', '<=', recordedTo!))
    .$if(late !== undefined, (query) =>
      query.where(sql<boolean>`${recordedOn} - effective_on > ${late}::int`),
    )
    .$if(before !== undefined, (query) => query.where('position', '<', before!))
    .$if(after !== undefined, (query) => query.where('position', '>', after!))
    .orderBy('position', order === 'oldest' ? 'asc' : 'desc')
    .limit(limit)
    .execute();
  const references = await referencesOf(database, councils, rows);
  return rows.map((row) => ({ ...row, caseReference: references.get(row.caseId) ?? null }));
}

const recordedOn = sql`(recorded_at at time zone 'Europe/London')::date`;
