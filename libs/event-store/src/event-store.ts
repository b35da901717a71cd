import type { StreamName } from '#domain';
import type { Instant } from '#legislation';
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

/** What has come since the last batch. */
export interface Batch {
  readonly events: readonly Delivered[];
  /**
   * Everything up to here has been delivered, events that the filter left out included. Save this.
   * -1 where there is nothing yet: it may be given back as `after`, and means the beginning.
   */
  readonly through: bigint;
}

export interface SubscribeOptions {
  /** Deliver what comes after this position; null for the beginning. */
  readonly after: bigint | null;
  /** Only streams whose names begin so, `planningApplication-`. */
  readonly streamPrefixes: readonly string[];
  /** Ends the subscription. */
  readonly signal: AbortSignal;
  /** At most so many events a batch (default 2,000). */
  readonly batchSize?: number;
}

/** The record. Appends are exact, reads are whole, subscriptions come back by themselves. */
export interface EventStore {
  /** The stream from its beginning, or nothing where there is none. Throws {@link UnreadableFact} on one it cannot read. */
  readonly readStream: (stream: StreamName) => Promise<readonly Recorded[]>;
  /** The last fact of a stream. */
  readonly readLast: (stream: StreamName) => Promise<Recorded | undefined>;
  /** Facts of the named kinds of stream after a position, oldest first, at most `limit`. */
  readonly readAfter: (
    position: bigint | null,
    options: { readonly limit: number; readonly streamPrefixes: readonly string[] },
  ) => Promise<Batch>;
  /** All or nothing, at exactly the revision given (null: the stream must not exist). */
  readonly append: (
    stream: StreamName,
    expectedRevision: bigint | null,
    events: readonly EncodedEvent[],
  ) => Promise<AppendResult>;
  /** What is recorded from now on, and what was since `after`: in order, each once, until the signal. */
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
