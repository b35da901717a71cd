import type { CaseId, CouncilCode } from '#domain';
import type { ReadDatabase } from '../database.js';
import { type LaterFact, partsShown } from '../shown.js';
import { hadHappened, type TwoTimes } from './case-as-at.js';
import { documentFacts } from './case-document-facts/index.js';
import type { CaseDocument } from './case-document-shape.js';
import { type Case, caseFrom, wholeHistory } from './case-queries.js';
import type { HistoryRow } from './history.js';

/** A case as it was at one pair of times; nothing if it had not been received then. */
interface Look {
  readonly facts: readonly HistoryRow[];
  readonly found: Case | undefined;
}

export interface TwoLooks {
  /** Every fact of the case, seen or not. */
  readonly history: readonly HistoryRow[];
  readonly before: Look;
  readonly after: Look;
  /**
   * The facts that only one of the two includes, in the order of the record. They explain the differences.
   */
  readonly between: readonly HistoryRow[];
}

export function twoLooks(history: readonly HistoryRow[], one: TwoTimes, other: TwoTimes): TwoLooks {
  const look = (times: TwoTimes): Look => {
    const facts = history.filter((row) => hadHappened(row, times));
    return { facts, found: caseFrom(facts) };
  };
  const between = history.filter((row) => hadHappened(row, one) !== hadHappened(row, other));
  return { history, before: look(one), after: look(other), between };
}

/**
 * The facts between two views that can change a part of the case; all of them if none is known to change it.
 */
export function factsBehind(
  between: readonly HistoryRow[],
  part: keyof CaseDocument | 'caseReference' | 'council',
): readonly HistoryRow[] {
  const found = between.filter(({ type }) => changesPart(type, part));
  return found.length > 0 ? found : between;
}

function changesPart(type: string, part: keyof CaseDocument | 'caseReference' | 'council'): boolean {
  if (type === 'ApplicationReceived' || type === 'FactSetAside') return true;
  if (part === 'caseReference' || part === 'council') return type === 'CaseTakenOver';
  if (!Object.hasOwn(documentFacts, type)) return false;
  return partsShown(documentFacts[type as LaterFact['type']]).includes(part);
}

/** Two views of a case of one of the councils; undefined if there is no such case. */
export async function findTwoLooks(
  database: ReadDatabase,
  councils: readonly CouncilCode[],
  caseId: CaseId,
  { one, other }: { one: TwoTimes; other: TwoTimes },
): Promise<TwoLooks | undefined> {
  const history = await wholeHistory(database, councils, caseId);
  return history.length > 0 ? twoLooks(history, one, other) : undefined;
}
