import type { Actor, CalendarDate, CasebookEvent, CouncilCode, Instant, StreamName } from '#domain';

/** The metadata of every fact. */
export interface Metadata {
  /** The council that owns the record; null if it belongs to the whole service (an officer's joining). */
  readonly council: CouncilCode | null;
  /** The day it takes effect (Europe/London). */
  readonly effectiveOn: CalendarDate;
  /** The moment it was recorded (UTC). */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  /** The same for every fact of one command, and for each retry of it. */
  readonly commandId: string;
  /** SHA-256 of the command, so that one id cannot mean two commands. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** The former system, if it was brought in from elsewhere: it was not decided here. */
  readonly importedFrom?: string;
  readonly schemaVersion: number;
  /** The hash of the previous fact in the stream; null for the first. */
  readonly previousHash: string | null;
  /** SHA-256 of everything else, so that the stream can be proved complete. */
  readonly hash: string;
  readonly traceparent: string | null;
}

/** A fact as it is in the record. */
export interface Recorded<Event extends { type: string } = CasebookEvent> {
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: bigint;
  /** Its position among all facts (the commit position in `$all`). */
  readonly position: bigint;
  readonly event: Event;
  readonly metadata: Metadata;
  /** Its data as stored, if that is an older version than the event: the hash covers this. */
  readonly storedData?: Readonly<Record<string, unknown>>;
}

/** A stored event that this version cannot read. It is parked, never skipped. */
export interface Undecodable {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly type: string;
  readonly because: string;
  /** As stored, for people who repair it. */
  readonly stored: { readonly data: unknown; readonly metadata: unknown };
}

export type Delivered = { readonly recorded: Recorded } | { readonly undecodable: Undecodable };
