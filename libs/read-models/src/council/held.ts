import { sql } from 'kysely';
import type { CaseId } from '#domain';
import type { ReadDatabase } from '../database.js';
import { casePrefix } from './case-facts.js';

/** A case whose record can only be read in part: it is shown as it was before the unreadable fact. */
export interface HeldCase {
  /** The first unreadable revision. */
  readonly revision: bigint;
  readonly because: string;
}

/** Which of these cases are held. The caller has checked that the reader may see them. */
export async function heldAmong(
  database: ReadDatabase,
  caseIds: readonly CaseId[],
): Promise<ReadonlyMap<CaseId, HeldCase>> {
  if (caseIds.length === 0) return new Map();
  const streams = caseIds.map((caseId) => `${casePrefix}${caseId}`);
  const { rows } = await sql<{ stream: string; revision: bigint }>`
    select stream, min(revision) as revision from parked join read_model on live = table_name
    where name in ('council_caseload', 'council_history') and stream = any(${streams}::text[])
    group by stream`.execute(database);
  return new Map(
    rows.map(({ stream, revision }) => [stream.slice(casePrefix.length) as CaseId, heldAt(revision)]),
  );
}

/** One of them, or null if it is not held. */
export const heldCase = async (database: ReadDatabase, caseId: CaseId): Promise<HeldCase | null> =>
  (await heldAmong(database, [caseId])).get(caseId) ?? null;

export const heldAt = (revision: bigint): HeldCase => ({
  revision,
  because: `held: its record cannot be read from revision ${revision}`,
});
