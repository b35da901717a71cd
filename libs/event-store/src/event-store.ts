import type { StreamName } from '#domain';
import type { Instant } from '#legislation';
import type { StoredEvent } from './decoding.js';
import type { Delivered, Recorded } from './recorded.js';

/** A fact ready to be appended: encoded, hashed, with its id. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export type AppendResult =
  | { readonly appended: { readonly revision: bigint; readonly position: bigint } }
  /** Somebody else wrote first, or our own earlier attempt succeeded. */
  | { readonly conflict: true };

/**
 * A position in the log, with the id of its event as proof that this log has it. A number alone could belong
 * to any log, for example one restored from a backup that has grown again.
 */
export interface Place {
  readonly position: bigint;
  /** Null if it was saved before proofs were kept: then some event must exist there. */
  readonly id: string | null;
}

/** The facts since the last batch. */
export interface Batch {
  readonly events: readonly Delivered[];
  /**
   * Everything up to here has been delivered, including events that the filter left out. Save this. Null
   * while there is no event at all: passed back as `after`, it means the beginning.
   */
  readonly through: Place | null;
  /** The server has not said yet that it delivered everything recorded before. Not set for pages. */
  readonly isBehind?: boolean;
}

/** The facts after a position, and how far the search went, which may be far beyond the last result. */
export interface Page extends Batch {
  /** Whether there may be more at once: the limit was reached, or a long search has to continue. */
  readonly more: boolean;
}

export interface ReadOptions {
  readonly limit: number;
  /** Only streams whose names begin like this: `planningApplication-`. */
  readonly streamPrefixes: readonly string[];
  /** Ends a search whose result nobody needs any more. */
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions {
  /** Deliver what comes after this position; null for the beginning. */
  readonly after: Place | null;
  /** Only streams whose names begin like this: `planningApplication-`. */
  readonly streamPrefixes: readonly string[];
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** The most events per batch (default 2,000). */
  readonly batchSize?: number;
}

/**
 * The record. Appends name an exact revision, reads are complete, and subscriptions reconnect by themselves.
 */
export interface EventStore {
  /**
   * The stream from its beginning, without facts that two people left out; undefined if it does not exist.
   * Throws {@link UnreadableFact} at a fact that it cannot read.
   */
  readonly readStream: (stream: StreamName) => Promise<readonly Recorded[]>;
  /** The last fact of a stream. */
  readonly readLast: (stream: StreamName) => Promise<Recorded | undefined>;
  /** The stream from a revision on, including unreadable facts, without those left out. */
  readonly readFrom: (stream: string, revision: bigint) => Promise<readonly Delivered[]>;
  /** Everything in a stream as stored: for people who maintain the record itself. */
  readonly readStored: (stream: string) => Promise<readonly StoredEvent[]>;
  /**
   * Facts of the named kinds of stream after a position, oldest first, at most `limit`. If a long log has few of them,
   * it searches a part and returns how far it got. Throws {@link NotOfThisLog}.
   */
  readonly readAfter: (after: Place | null, options: ReadOptions) => Promise<Page>;
  /** The end of the log: its last event of any kind. Null while there is none. */
  readonly end: () => Promise<Place | null>;
  /** Throws {@link NotOfThisLog} unless this log has that event at that position. */
  readonly prove: (place: Place) => Promise<void>;
  /** All or nothing, at exactly the revision given (null: the stream must not exist). */
  readonly append: (
    stream: StreamName,
    expectedRevision: bigint | null,
    events: readonly EncodedEvent[],
  ) => Promise<AppendResult>;
  /**
   * Everything recorded since `after` and from now on: in order, each once, until the signal. Throws {@link
   * NotOfThisLog}, also if it reconnects to another log.
   */
  readonly subscribe: (options: SubscribeOptions) => AsyncIterable<Batch>;
  /** The moment of the latest recorded fact; null if there is none among the last events of the log. */
  readonly lastRecordedAt: () => Promise<Instant | null>;
  /** Whether the store answers now. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The store cannot be reached or did not answer in time: it is unknown whether anything was done. */
export class EventStoreUnavailable extends Error {
  override readonly name: string = 'EventStoreUnavailable';
}

/** The store refused and would refuse again: nothing was written. A mistake in our code or in its settings. */
export class EventStoreRefused extends Error {
  override readonly name = 'EventStoreRefused';
}

/**
 * A position that this log does not have: it belongs to another log, or this one was restored from a backup.
 */
export class NotOfThisLog extends Error {
  override readonly name = 'NotOfThisLog';

  constructor(what: string, options?: ErrorOptions) {
    super(`${what}: the place is of another log, or this one was restored from a backup since`, options);
  }
}
