import { sql } from 'kysely';
import type { CaseId, CaseReference, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { visible } from '../visible.js';
import { casePrefix } from './case-facts.js';

/** A case with a fact that cannot be read or shown, and the facts that wait behind it. */
export interface HeldUpCase {
  readonly caseId: CaseId;
  readonly caseReference: CaseReference;
  readonly council: CouncilCode;
  /** The facts of the case that are parked anywhere, each counted once. */
  readonly facts: number;
  /** The tables in which any of them is missing. */
  readonly tables: readonly string[];
  readonly first: FirstParked;
}

interface FirstParked {
  readonly revision: bigint;
  readonly type: string;
  readonly because: string;
  readonly parkedAt: string;
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  readonly askedReason: string | null;
}

interface HeldUp {
  /** The longest first, at most as many as requested. */
  readonly cases: readonly HeldUpCase[];
  /** All held-up cases of these councils. */
  readonly total: number;
  /** Parked facts of all other streams, each counted once. */
  readonly elsewhere: number;
}

/** A fact is parked once in each table that misses it, so facts are counted by their revision. */
const parkedStreams = sql<Stream>`(
  select stream, count(distinct revision)::integer as facts, array_agg(distinct table_name) as tables
  from parked where stream like ${`${casePrefix}%`} group by stream)`;

interface Stream {
  readonly stream: string;
  readonly facts: number;
  readonly tables: readonly string[];
}

const firstParked = sql<FirstParked & { readonly stream: string }>`(
  select distinct on (stream) stream, revision, type, because, parked_at, asked_by, asked_at, asked_reason
  from parked order by stream, revision, table_name)`;

/** The cases of these councils that are held up, optionally only one of them. */
export async function findHeldUp(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  { size, caseId }: { readonly size: number; readonly caseId?: CaseId },
): Promise<HeldUp> {
  const own = visible(database, councils)
    .caseload.$if(caseId !== undefined, (found) => found.where('caseId', '=', caseId!))
    .innerJoin(parkedStreams.as('held'), (join) =>
      join.on(sql<boolean>`held.stream = ${casePrefix} || council_caseload.case_id`),
    );
  const [rows, counted, all] = await Promise.all([
    own
      .innerJoin(firstParked.as('first'), 'first.stream', 'held.stream')
      .select(['caseId', 'caseReference', 'council', 'facts', 'tables'])
      .select(['first.revision', 'first.type', 'first.because', 'first.parkedAt'])
      .select(['first.askedBy', 'first.askedAt', 'first.askedReason'])
      .orderBy('first.parkedAt')
      .orderBy('caseId')
      .limit(size)
      .execute(),
    own
      .select(sql<number>`count(*)::integer`.as('total'))
      .select(sql<number>`coalesce(sum(facts), 0)::integer`.as('facts'))
      .executeTakeFirstOrThrow(),
    sql<{ facts: number }>`
      select count(*)::integer as facts from (select distinct stream, revision from parked) as parked_fact
    `.execute(database),
  ]);
  return {
    cases: rows.map(({ caseId: found, caseReference, council, facts, tables, ...first }) => ({
      ...{ caseId: found, caseReference, council, facts, tables, first },
    })),
    total: counted.total,
    elsewhere: all.rows[0]!.facts - counted.facts,
  };
}
