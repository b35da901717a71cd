import { setImmediate as aTurn } from 'node:timers/promises';
import type { StoredEvent } from '../storage/storage.js';
import type { Place } from './place.js';

/** What a subscriber receives, in order. */
export type Notice =
  | { kind: 'event'; event: StoredEvent }
  | { kind: 'checkpoint'; place: Place }
  | { kind: 'caught-up' }
  | { kind: 'fell-behind' };

/** A source of events: a stream, or all of them. */
export interface Source {
  /** Whether it starts with new events only. */
  beginsLive: boolean;
  /** Whether a subscriber is told that it has caught up. */
  catchesUp: () => boolean;
  /** New events since the last call, at most a page; `more` if another page is waiting. */
  read: (live: boolean) => { notices: Notice[]; more: boolean };
  /** The current position, if it can be reported. */
  here: () => Notice[];
  /** Sleeps until something may have come. */
  wait: (signal: AbortSignal) => Promise<void>;
}

/** The receiver of the notices. */
interface Reader {
  signal: AbortSignal;
  /** How often it had to wait. */
  stalls: () => number;
  whenSlow: 'falls behind' | 'is dropped';
}

/** A live subscriber did not read events fast enough. */
export class TooSlow extends Error {}

/** A real server buffers no more events than this for a busy live subscriber. */
const KEPT_FOR_SLOW = 32;

/**
 * Each subscriber reads stored events at its own pace, so none can miss an event. A page is read only when
 * the one before was received.
 */
export async function* subscribe(
  source: Source,
  { signal, stalls, whenSlow }: Reader,
): AsyncIterable<Notice[]> {
  let live = source.beginsLive;
  let stalled = stalls();
  if (live && source.catchesUp()) yield [{ kind: 'caught-up' }];
  while (!signal.aborted) {
    const wasStalled = live && stalls() > stalled;
    stalled = stalls();
    const here = wasStalled ? source.here() : [];
    const { notices, more } = source.read(live);
    if (wasStalled && (more || notices.length > KEPT_FOR_SLOW)) {
      if (whenSlow === 'is dropped') throw new TooSlow();
      live = false;
      yield [{ kind: 'fell-behind' }, ...here];
    }
    if (notices.length > 0) yield notices;
    if (more)
      await aTurn(); // Let other calls run, and check for cancellation.
    else if (!live) {
      live = true;
      if (source.catchesUp()) yield [{ kind: 'caught-up' }];
    } else if (notices.length === 0) await source.wait(signal); // Nothing was written since the read.
  }
}
