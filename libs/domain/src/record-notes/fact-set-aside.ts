import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../decider.js';
import type { CaseReference, OfficerId } from '../values.js';

/** An unreadable fact, identified without doubt: its position, its id and its contents. */
export interface UnreadableFactNamed {
  readonly revision: number;
  readonly eventId: string;
  /** The type as stored, even if Casebook does not know it. */
  readonly factType: string;
  /** SHA-256 of the whole stored fact. */
  readonly contentHash: string;
  /** Why it cannot be read. */
  readonly because: string;
}

/**
 * Two people left one fact out of the record. This is recorded on the same stream, so that every reader of
 * the stream finds both and continues without the fact. The fact itself stays where it is for later
 * investigation.
 */
export interface FactSetAside extends UnreadableFactNamed {
  readonly type: 'FactSetAside';
  readonly effectiveOn: CalendarDate;
  /** Their reason, in their words. */
  readonly reason: string;
  readonly proposalId: string;
  readonly proposedBy: OfficerId;
  readonly by: OfficerId;
  /** The case that owns the stream; null for other streams, or if no earlier fact names it. */
  readonly ofCase: CaseReference | null;
}

export const setAsideEvents: EventVersions<FactSetAside> = { FactSetAside: 1 };

/** It is about the record, not about the subject of the record: no aggregate applies it. */
export const isSetAside = (event: { readonly type: string }): event is FactSetAside =>
  event.type === 'FactSetAside';
