import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../decider.js';
import type { CaseReference, OfficerId } from '../values.js';

/** A fact that nobody can read, named so that no other can be meant: its place, its id and what it holds. */
export interface UnreadableFactNamed {
  readonly revision: number;
  readonly eventId: string;
  /** As it is stored, whether or not it is a type of ours. */
  readonly factType: string;
  /** SHA-256 over the whole of it as it is stored. */
  readonly contentHash: string;
  /** Why it cannot be read. */
  readonly because: string;
}

/**
 * Two people left one fact out of the record, on the stream that it stands in: whoever reads the stream finds both in
 * the same reading, and goes on without it. The fact itself stays where it is, for whoever looks into it.
 */
export interface FactSetAside extends UnreadableFactNamed {
  readonly type: 'FactSetAside';
  readonly effectiveOn: CalendarDate;
  /** Why they did it, in their words. */
  readonly reason: string;
  readonly proposalId: string;
  readonly proposedBy: OfficerId;
  readonly by: OfficerId;
  /** Of the case that it stands on; null on any other stream, and where nothing before it says so. */
  readonly ofCase: CaseReference | null;
}

export const setAsideEvents: EventVersions<FactSetAside> = { FactSetAside: 1 };

/** It is about the record, not about what the record is of: no aggregate takes it in. */
export const isSetAside = (event: { readonly type: string }): event is FactSetAside =>
  event.type === 'FactSetAside';
