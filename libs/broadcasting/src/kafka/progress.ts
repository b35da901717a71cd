import type { Place } from '#event-store';

/**
 * The first fact of a stream that could not be published; the rest of the stream waits behind it in the
 * record.
 */
export interface ParkedStream {
  readonly stream: string;
  readonly position: bigint;
  readonly revision: bigint;
  readonly eventId: string;
  readonly type: string;
  readonly because: string;
}

/** The progress that one broadcaster saves for the next. If it is lost, the topics themselves are read. */
export interface Progress {
  /** Up to here everything was published or is parked; null if unknown. */
  readonly place: Place | null;
  readonly parked: readonly ParkedStream[];
  /**
   * The record was restored from a backup. `place` is the last position that both logs have; the topics must
   * be corrected.
   */
  readonly isRestored: boolean;
  /** The topics were corrected. */
  readonly restored: () => Promise<void>;
  /** All of it or nothing. Throws if another broadcaster has taken over. */
  readonly save: (step: Step) => Promise<void>;
  /** Throws if another broadcaster has taken over. */
  readonly stillOurs: () => Promise<void>;
}

export interface Step {
  readonly from: Place | null;
  readonly to: Place | null;
  readonly parked: readonly ParkedStream[];
  readonly released: readonly string[];
}
