import type { OfficerId } from '#domain';
import { decideAndAppend, type EventStore, Memory } from '#event-store';
import { type Attempt, type HandedOn, handOnCasesOf, type Standing } from '#hand-over';
import type { CalendarDate, Instant } from '#legislation';
import type { ReadDatabase } from '#read-models';

export const clerk = { id: 'clerk', role: 'clerk' } as const;

export const attemptOn =
  (store: EventStore): Attempt =>
  (decider, stream, command, context) =>
    decideAndAppend({ store, memory: new Memory(1) }, decider, stream, command, context);

/** Whoever's last day is over hands on what they still have; a clerk who was away makes up for it at the next look. */
export async function handOnForLeavers(
  { store, reads }: { readonly store: EventStore; readonly reads: ReadDatabase },
  standing: Standing,
  { now, today }: { readonly now: Instant; readonly today: CalendarDate },
): Promise<readonly HandedOn[]> {
  const left = [...standing.officers].filter(
    ([, officer]) => officer.joined && officer.lastDay !== null && officer.lastDay < today,
  );
  const handed: HandedOn[] = [];
  for (const [leaver] of left) {
    const actingFor = { actor: clerk, correlationId: `clerk/hand-on/${leaver}`, now };
    const handing = { attempt: attemptOn(store), reads, standing, actingFor, today, councils: null };
    handed.push(...(await handOnCasesOf(leaver as OfficerId, handing)));
  }
  return handed;
}
