import {
  type CaseId,
  type CaseReference,
  type CouncilCode,
  planningApplication,
  type StreamName,
  sharedServices,
} from '#domain';
import { type Decided, type EventStore, type Recorded, sha256, UnreadableFact } from '#event-store';
import type { CalendarDate } from '#legislation';
import { type CaseOfCouncil, casesOfCouncil, type ReadDatabase } from '#read-models';
import type { ActingFor, Attempt } from './attempt.js';
import { allotReference } from './case-number.js';
import type { ServiceDirectory } from './service-directory.js';

interface TakingOver {
  readonly attempt: Attempt;
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  readonly directory: ServiceDirectory;
  readonly actingFor: ActingFor;
  readonly today: CalendarDate;
}

/** The result for a case of a succeeded council. */
export interface TakenOver {
  readonly caseId: CaseId;
  readonly formerReference: CaseReference;
  /** Null if nobody took it; `because` says why. */
  readonly to: CouncilCode | null;
  readonly caseReference: CaseReference | null;
  readonly because: string | null;
  readonly position: bigint | null;
}

/**
 * Has the successors of a council take its cases over, each by a fact of the case itself. The last fact of a case
 * says whose it is, so each goes once, and what a crash cut off is made up for by doing it again.
 */
export async function takeOverCasesOf(
  council: CouncilCode,
  taking: TakingOver,
): Promise<readonly TakenOver[]> {
  const { directory, reads, today } = taking;
  const { succession } = directory.membership(council, today);
  if (!succession) return [];
  const taken: TakenOver[] = [];
  for (const each of await casesOfCouncil(reads, council)) {
    const to = sharedServices.successorOf(succession, each);
    if (to) taken.push(await takeOver(each, { from: council, to, on: succession.from }, taking));
    else taken.push(refused(each, `Nobody has decided which successor of ${council} takes it.`));
  }
  return taken;
}

interface Way {
  readonly from: CouncilCode;
  readonly to: CouncilCode;
  readonly on: CalendarDate;
}

async function takeOver(the: CaseOfCouncil, way: Way, taking: TakingOver): Promise<TakenOver> {
  const { caseId, applicationType, caseReference: formerReference } = the;
  const { attempt, store, actingFor } = taking;
  const { from, to: council, on } = way;
  const stream = `planningApplication-${caseId}` as const;
  const last = await lastOrHeld(store, stream);
  if (last === 'held') return refused(the, 'It is held: its record cannot be read.');
  // The read model may be behind: no number is used up for a case that has gone.
  if (last?.metadata.council === council)
    return { caseId, formerReference, to: council, caseReference: null, because: null, position: null };
  const commandId = `take-over/${from}/${caseId}`;
  const context = { ...actingFor, council, commandId, commandDigest: sha256(commandId) };
  const allotted = await allotReference(taking, { caseId, council, applicationType }, context);
  if (!('reference' in allotted)) return refused(the, inWords(allotted));
  const caseReference = allotted.reference;
  const decided = await attempt(
    planningApplication,
    stream,
    { type: 'TakeOverCase', from, to: council, caseReference, on },
    { ...context, takesOverFrom: from },
  );
  if (!('done' in decided)) return refused(the, inWords(decided));
  return {
    ...{ caseId, formerReference, to: council, caseReference },
    because: null,
    position: decided.done.position,
  };
}

async function lastOrHeld(store: EventStore, stream: StreamName): Promise<Recorded | undefined | 'held'> {
  try {
    return await store.readLast(stream);
  } catch (error) {
    if (error instanceof UnreadableFact) return 'held';
    throw error;
  }
}

const refused = ({ caseId, caseReference }: CaseOfCouncil, because: string): TakenOver => ({
  ...{ caseId, formerReference: caseReference, to: null, caseReference: null },
  because,
  position: null,
});

const inWords = (decided: Exclude<Decided, { done: unknown }>): string =>
  'rejected' in decided
    ? decided.rejected.because
    : 'Others keep changing the case at the same moment: try again.';
