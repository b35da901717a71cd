import { clerk, type OfficerId, reject } from '#domain';
import { decideAndAppend, type EventStore, StreamCache, UnreadableFact } from '#event-store';
import type { CalendarDate, Instant } from '#legislation';
import type { ReadDatabase } from '#read-models';
import { type Attempt, type HandedOn, handOnCasesOf, type ServiceDirectory } from '#reassignment';

export interface Handing {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  /** Told what could not be tried; or throws, to end it all. */
  readonly onFailure: (error: unknown) => void;
}

/** What fails for one council or leaver is told, and the next has their turn. */
export const noneBy =
  (onFailure: Handing['onFailure']) =>
  (error: unknown): [] => {
    onFailure(error);
    return [];
  };

/** A case whose record cannot be read waits for a person, like one that nobody may take. */
export const attemptOn =
  (store: EventStore): Attempt =>
  (decider, stream, command, context) =>
    decideAndAppend({ store, memory: new StreamCache(1) }, decider, stream, command, context).catch(
      (error: unknown) => {
        if (error instanceof UnreadableFact) return reject('case-held', error.message);
        throw error;
      },
    );

/** Whoever's last day is over hands on what they still have; a clerk who was away makes up for it at the next look. */
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
