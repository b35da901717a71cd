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
  /** Somebody else wrote first, or an earlier try of ours did after all. */
  | { readonly conflict: true };

/**
 * A place in the log: that of an event, whose id proves that this log has it there. A number alone would be taken for
 * a position of whatever log one asks, such as one that was restored from a backup and has grown anew.
 */
export interface Place {
  readonly position: bigint;
  /** Null where it was saved before proofs were kept: then it is asked only that some event stands there. */
  readonly id: string | null;
}

/** What has come since the last batch. */
export interface Batch {
  readonly events: readonly Delivered[];
  /**
   * Everything up to here has been delivered, events that the filter left out included. Save this. Null while there
   * is no event at all: given back as `after`, it means the beginning.
   */
  readonly through: Place | null;
}

/** What was found after a place, and how far was looked: which may be far beyond the last that was found. */
export interface Page extends Batch {
  /** Whether there may be more at once: the limit was reached, or the search was long and is to be gone on with. */
  readonly more: boolean;
}

export interface ReadOptions {
  readonly limit: number;
  /** Only streams whose names begin so, `planningApplication-`. */
  readonly streamPrefixes: readonly string[];
  /** Ends a search that nobody waits for any more. */
  readonly signal?: AbortSignal;
}

export interface SubscribeOptions {
  /** Deliver what comes after this place; null for the beginning. */
  readonly after: Place | null;
  /** Only streams whose names begin so, `planningApplication-`. */
  readonly streamPrefixes: readonly string[];
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** At most so many events a batch (default 2,000). */
  readonly batchSize?: number;
}

/** The record. Appends are exact, reads are whole, subscriptions come back by themselves. */
export interface EventStore {
  /**
   * The stream from its beginning without what two people left out of it, or nothing where there is none. Throws
   * {@link UnreadableFact} on one it cannot read.
   */
  readonly readStream: (stream: StreamName) => Promise<readonly Recorded[]>;
  /** The last fact of a stream. */
  readonly readLast: (stream: StreamName) => Promise<Recorded | undefined>;
  /** The stream from a revision on, what cannot be read included, but for what was left out of it. */
  readonly readFrom: (stream: string, revision: bigint) => Promise<readonly Delivered[]>;
  /** All that stands in a stream, as it is stored: for whoever looks after the record itself. */
  readonly readStored: (stream: string) => Promise<readonly StoredEvent[]>;
  /**
   * Facts of the named kinds of stream after a place, oldest first, at most `limit`. Of a long log that holds few of
   * them it looks at a part, and says how far. Throws {@link NotOfThisLog}.
   */
  readonly readAfter: (after: Place | null, options: ReadOptions) => Promise<Page>;
  /** Where the log ends: its last event of any kind. Null while there is none. */
  readonly end: () => Promise<Place | null>;
  /** Throws {@link NotOfThisLog} unless this log has that event there. */
  readonly prove: (place: Place) => Promise<void>;
  /** All or nothing, at exactly the revision given (null: the stream must not exist). */
  readonly append: (
    stream: StreamName,
    expectedRevision: bigint | null,
    events: readonly EncodedEvent[],
  ) => Promise<AppendResult>;
  /**
   * What is recorded from now on, and what was since `after`: in order, each once, until the signal. Throws
   * {@link NotOfThisLog}, also when the log is another one after the connection was lost.
   */
  readonly subscribe: (options: SubscribeOptions) => AsyncIterable<Batch>;
  /** The moment at which the latest fact was recorded; null where none is among the last events of the log. */
  readonly lastRecordedAt: () => Promise<Instant | null>;
  /** Whether the store answers now. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The store cannot be reached or did not answer in time: nothing is known about what was asked of it. */
export class EventStoreUnavailable extends Error {
  override readonly name: string = 'EventStoreUnavailable';
}

/** The store said no, and would say it again: nothing was written. A mistake of ours, or of its settings. */
export class EventStoreRefused extends Error {
  override readonly name = 'EventStoreRefused';
}

/** A place that this log does not have: it is of another log, or this one was restored from a backup since. */
export class NotOfThisLog extends Error {
  override readonly name = 'NotOfThisLog';

  constructor(what: string, options?: ErrorOptions) {
    super(`${what}: the place is of another log, or this one was restored from a backup since`, options);
  }
}
