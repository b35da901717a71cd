/** EventStoreDB too remembers the ids of recent events in memory only; older retries are told by revision. */
const REMEMBERED = 50_000;

interface Place {
  stream: string;
  revision: bigint;
}

/** The ids of the events last appended, so that a retry without a revision is not appended twice. */
export class RecentIds {
  private readonly places = new Map<string, Place>();

  remember(id: string, stream: string, revision: bigint): void {
    this.places.set(id, { stream, revision });
    if (this.places.size <= REMEMBERED) return;
    for (const oldest of this.places.keys()) {
      this.places.delete(oldest);
      return;
    }
  }

  revisionOf(id: string, stream: string): bigint | undefined {
    const place = this.places.get(id);
    return place?.stream === stream ? place.revision : undefined;
  }
}
