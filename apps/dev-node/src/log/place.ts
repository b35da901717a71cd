import type { Storage } from '../storage/storage.js';
import { LAST_REVISION } from './events.js';

/**
 * A position in the log, in the protocol's two halves. For an event both are its position. Where the next
 * event will be, the second half is 0, which is lower.
 */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

export const START: Place = { commit: 0n, prepare: 0n };

/** Before everything. As an unsigned number of the protocol it is the highest of all, and is sent so. */
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

/** Reading from a position at which no record begins. */
export class InvalidPlace extends Error {}

/** Reading backwards from beyond the end. */
export class BeyondTheEnd extends Error {}

/** Positions beyond the end, and those before which records were scavenged, are not checked. */
export function checkForwardFrom(storage: Storage, { commit }: Place): void {
  if (commit === 0n || commit < storage.scavengedBefore()) return;
  if (commit > lastPlace(storage).commit) return;
  if (storage.allForward(commit, 1).events[0]?.position !== commit) throw new InvalidPlace();
}

export function checkBackwardFrom(storage: Storage, place: Place): void {
  if (place.commit > storage.end()) throw new BeyondTheEnd();
  if (place.commit < storage.end()) checkForwardFrom(storage, place);
}
