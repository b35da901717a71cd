import type { Log } from './connection.js';

/** How long each kind of request may take before it counts as unanswered. */
export interface Deadlines {
  readonly appendMs: number;
  readonly readMs: number;
  readonly pingMs: number;
  /** A subscription that is silent for this long is checked. */
  readonly idleMs: number;
}

/** For metrics. */
export interface Observer {
  readonly onAppend?: (tookMs: number) => void;
  readonly onConflict?: () => void;
  readonly onResubscription?: (because: string) => void;
}

export interface EventStoreOptions {
  /** `esdb://…`, with credentials and certificates if the server requires them. */
  readonly connectionString: string;
  readonly log?: Log;
  readonly deadlines?: Partial<Deadlines>;
  readonly observe?: Observer;
}

export const defaultDeadlines: Deadlines = { appendMs: 5_000, readMs: 15_000, pingMs: 2_000, idleMs: 15_000 };

export const silent: Log = { warn: () => undefined };
