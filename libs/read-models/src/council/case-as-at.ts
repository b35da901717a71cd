import {
  type CalendarDate,
  type CaseId,
  type CouncilCode,
  type Instant,
  type PlacedFact,
  recordNotes,
} from '#domain';
import type { ReadDatabase } from '../database.js';
import { type Case, caseFrom, eventOf, wholeHistory } from './case-queries.js';
import type { HistoryRow } from './history.js';

/** A filter that is left out has no effect. Both are inclusive. */
export interface TwoTimes {
  /** The day of this view. */
  readonly effective?: CalendarDate | undefined;
  /** The time up to which facts are included. */
  readonly known?: Instant | undefined;
}

/**
 * A case as it was on a day, as known at a given time; nothing if it had not been received. Facts are applied
 * in the order in which they were recorded, back-dated ones too. So the view for today, with everything
 * known, is the case as everybody sees it.
 */
export const caseAsAt = (history: readonly HistoryRow[], times: TwoTimes): Case | undefined =>
  caseFrom(history.filter((row) => hadHappened(row, times)));

/** Whether it had happened by a day, and was recorded by a given time. */
export const hadHappened = (
  { effectiveOn, recordedAt }: HistoryRow,
  { effective, known }: TwoTimes,
): boolean =>
  (effective === undefined || effectiveOn <= effective) && (known === undefined || recordedAt <= known);

interface CaseWithFacts {
  readonly exists: boolean;
  readonly found: Case | undefined;
  /** The facts that it is computed from, with their positions. */
  readonly facts: readonly PlacedFact[];
}

/** A case of one of the councils at two times, with its facts. */
export async function findCaseWithFacts(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
  times: TwoTimes,
): Promise<CaseWithFacts> {
  const history = await wholeHistory(database, councils, caseId);
  const rows = history.filter((row) => hadHappened(row, times));
  const found = caseFrom(rows);
  const readable = rows.filter(
    (row) => !recordNotes.isSetAside(row) && (found?.heldFrom == null || row.revision < found.heldFrom),
  );
  const facts = readable.map((row) => ({ revision: String(row.revision), event: eventOf(row) }));
  return { exists: history.length > 0, found, facts };
}
