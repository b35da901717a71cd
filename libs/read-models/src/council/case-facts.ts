import type { CaseId, CouncilCode, PlanningApplicationEvent } from '#domain';
import { parseCaseId } from '#domain';
import type { Recorded } from '#projections';

export const casePrefix = 'planningApplication-';

/** A fact of a case, with the data that every read model of cases needs. */
interface CaseFact {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly event: PlanningApplicationEvent;
}

export function caseIdOf({ stream }: Recorded): CaseId {
  const caseId = parseCaseId(stream.slice(casePrefix.length));
  if (!caseId) throw new Error(`${stream} does not name a case`);
  return caseId;
}

export function caseFact(recorded: Recorded): CaseFact {
  const { council } = recorded.metadata;
  if (council === null) throw new Error('a fact of a case must name its council');
  // Its key was already checked.
  const caseId = recorded.stream.slice(casePrefix.length) as CaseId;
  return { caseId, council, event: recorded.event as PlanningApplicationEvent };
}

/**
 * The row of a case that was received. Without a row, the fact would be before the receipt of its case, which
 * is impossible.
 */
export function existing<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('no case was received under this id');
  return row;
}
