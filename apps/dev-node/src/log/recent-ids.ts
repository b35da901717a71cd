/**
 * Like EventStoreDB, remembers the ids of recent events in memory only; older retries are recognised by
 * revision.
 */
const REMEMBERED = 25_000;

export interface RememberedPlace {
  stream: string;
  revision: bigint;
}

/** The ids of recent events, so that a retry without a revision is not appended twice. */
export class RecentIds {
  private readonly places = new Map<string, RememberedPlace>();
  /** A ring, because finding the oldest key of a Map becomes slower with each deletion. */
  private readonly ring: string[] = [];
  private oldest = 0;

  /** An id keeps its first position, as on the real server. */
  remember(id: string, stream: string, revision: bigint): void {
    if (this.places.has(id)) return;
    const forgotten = this.ring[this.oldest];
    if (forgotten !== undefined) this.places.delete(forgotten);
    this.ring[this.oldest] = id;
    this.oldest = (this.oldest + 1) % REMEMBERED;
    this.places.set(id, { stream, revision });
  }

  placeOf(id: string): RememberedPlace | undefined {
    return this.places.get(id);
  }
}
