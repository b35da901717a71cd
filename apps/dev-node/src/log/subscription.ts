import { setImmediate as aTurn } from 'node:timers/promises';
import type { StoredEvent } from '../storage/storage.js';

/** What a subscriber is told, in order. */
export type Notice =
  | { kind: 'event'; event: StoredEvent }
  | { kind: 'checkpoint'; position: bigint }
  | { kind: 'caught-up' };

/** A place where events keep coming: a stream, or all of them. */
export interface Source {
  /** What has come since the last call, up to a page; `more` when another page is waiting already. */
  read: (live: boolean) => { notices: Notice[]; more: boolean };
  /** Sleeps until something may have come. */
  wait: (signal: AbortSignal) => Promise<void>;
}

/**
 * Each subscriber pulls at its own pace from what is stored, so that none is ever dropped for being slow and none can
 * miss an event. A page is read only when the one before it was taken.
 */
export async function* subscribe(source: Source, signal: AbortSignal): AsyncIterable<Notice[]> {
  let live = false;
  while (!signal.aborted) {
    const { notices, more } = source.read(live);
    if (notices.length > 0) yield notices;
    if (more)
      await aTurn(); // Others too have calls to be served, and this one may be called off.
    else if (!more && !live) {
      live = true;
      yield [{ kind: 'caught-up' }];
    } else if (!more) await source.wait(signal); // Nothing can have come since the read: no one else had a turn.
  }
}
