import type { Storage } from '../storage/storage.js';
import { LAST_REVISION } from './events.js';

/**
 * A place in the log, in the two halves of the protocol. An event stands where both are its own position; the place
 * where the next one is going to stand has a second half of 0, and so lies before it.
 */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export const START: Place = { commit: 0n, prepare: 0n };

/** Before everything. As the unsigned numbers of the protocol it is the highest of all, and is sent so. */
export const NOWHERE: Place = { commit: -1n, prepare: -1n };

export const placeOf = (position: bigint): Place => ({ commit: position, prepare: position });

export const isAfter = (one: Place, other: Place): boolean =>
  one.commit > other.commit || (one.commit === other.commit && one.prepare > other.prepare);

const asSent = (place: Place): Place => ({
  commit: BigInt.asUintN(64, place.commit),
  prepare: BigInt.asUintN(64, place.prepare),
});

export const isSentAsAfter = (one: Place, other: Place): boolean => isAfter(asSent(one), asSent(other));

export function lastPlace(storage: Storage): Place {
  const [last] = storage.allBackward(LAST_REVISION, 1).events;
  return last ? placeOf(last.position) : NOWHERE;
}

/** Thrown where somebody would read from a place where no record begins. */
export class InvalidPlace extends Error {}

/** Thrown where somebody would read back from beyond the end. */
export class BeyondTheEnd extends Error {}

/** Beyond the last record nothing is read, so nothing is amiss there; nor where scavenging has moved records. */
export function checkForwardFrom(storage: Storage, { commit }: Place): void {
  if (commit === 0n || commit < storage.scavengedBefore()) return;
  if (commit > lastPlace(storage).commit) return;
  if (storage.allForward(commit, 1).events[0]?.position !== commit) throw new InvalidPlace();
}

export function checkBackwardFrom(storage: Storage, place: Place): void {
  if (place.commit > storage.end()) throw new BeyondTheEnd();
  if (place.commit < storage.end()) checkForwardFrom(storage, place);
}
