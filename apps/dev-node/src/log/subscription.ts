import { setImmediate as aTurn } from 'node:timers/promises';
import type { StoredEvent } from '../storage/storage.js';
import type { Place } from './place.js';

/** What a subscriber is told, in order. */
export type Notice =
  | { kind: 'event'; event: StoredEvent }
  | { kind: 'checkpoint'; place: Place }
  | { kind: 'caught-up' }
  | { kind: 'fell-behind' };

/** A place where events keep coming: a stream, or all of them. */
export interface Source {
  /** There is nothing before what is yet to come. */
  beginsLive: boolean;
  /** Whether a subscriber is told once it has seen all there is. */
  catchesUp: () => boolean;
  /** What has come since the last call, up to a page; `more` when another page is waiting already. */
  read: (live: boolean) => { notices: Notice[]; more: boolean };
  /** What tells a subscriber how far it is, where that can be told. */
  here: () => Notice[];
  /** Sleeps until something may have come. */
  wait: (signal: AbortSignal) => Promise<void>;
}

/** Who takes the notices. */
export interface Reader {
  signal: AbortSignal;
  /** How often it could take no more for a while. */
  stalls: () => number;
  whenSlow: 'falls behind' | 'is dropped';
}

/** Thrown to a live subscriber that did not take events as they came. */
export class TooSlow extends Error {}

/** A real server keeps no more events than this for a live subscriber that is busy with those before. */
const KEPT_FOR_SLOW = 32;

/**
 * Each subscriber pulls at its own pace from what is stored, so that none can miss an event. A page is read only when
 * the one before it was taken.
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
      await aTurn(); // Others too have calls to be served, and this one may be called off.
    else if (!live) {
      live = true;
      if (source.catchesUp()) yield [{ kind: 'caught-up' }];
    } else if (notices.length === 0) await source.wait(signal); // Nothing came since the read: no one had a turn.
  }
}
