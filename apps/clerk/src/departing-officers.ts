import { clerk, type OfficerId, reject } from '#domain';
import { decideAndAppend, type EventStore, StreamCache, UnreadableFact } from '#event-store';
import type { CalendarDate, Instant } from '#legislation';
import type { ReadDatabase } from '#read-models';
import { type Attempt, type HandedOn, handOnCasesOf, type ServiceDirectory } from '#reassignment';

export interface Handing {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  /** Called with what failed; may throw to end the round. */
  readonly onFailure: (error: unknown) => void;
}

/** Reports a failure for one council or officer, and continues with the next. */
export const noneBy =
  (onFailure: Handing['onFailure']) =>
  (error: unknown): [] => {
    onFailure(error);
    return [];
  };

/** A case with an unreadable record waits for a person, like one that no officer may take. */
export const attemptOn =
  (store: EventStore): Attempt =>
  (decider, stream, command, context) =>
    decideAndAppend({ store, memory: new StreamCache(1) }, decider, stream, command, context).catch(
      (error: unknown) => {
        if (error instanceof UnreadableFact) return reject('case-held', error.message);
        throw error;
      },
    );

/**
 * Reassigns the cases of officers after their last day; a clerk that was stopped does so in its next round.
 */
export async function reassignForDepartingOfficers(
  { store, reads, onFailure }: Handing,
  directory: ServiceDirectory,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): Promise<readonly HandedOn[]> {
  const left = [...directory.officers].filter(
    ([, officer]) => officer.joined && officer.lastDay !== null && officer.lastDay < today,
  );
  const handed: HandedOn[] = [];
  for (const [leaver] of left) {
    const actingFor = { actor: clerk, correlationId: `clerk/hand-on/${leaver}`, now };
    const handing = { attempt: attemptOn(store), reads, directory, actingFor, today, councils: null };
    handed.push(...(await handOnCasesOf(leaver as OfficerId, handing).catch(noneBy(onFailure))));
  }
  return handed;
}
