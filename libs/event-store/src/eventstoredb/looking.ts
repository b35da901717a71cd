import type { StoredEvent } from '../decoding.js';
import { NotOfThisLog, type Place } from '../event-store.js';
import { isPosition } from '../places.js';
import type { Connection } from './connection.js';
import { backwardsFrom, eventAt, type ReadRequest } from './read-requests.js';
import { read } from './reading.js';
import type { Checkpoint, Said } from './stored-event.js';

/** A server that knows no position yet (an empty log) says 2^64 - 1 in both halves: that means none. */
export function placeIn({ checkpoint }: Said): Checkpoint | undefined {
  return checkpoint && isPosition(checkpoint.commit) && isPosition(checkpoint.prepare)
    ? checkpoint
    : undefined;
}

/** The server's own streams are truncated as they age: their events are no lasting proof. */
const isOfServer = ({ stream }: StoredEvent): boolean => stream.startsWith('$');
const lookBack = 32;

/** Finds positions and checks them: without a filter and without a subscription. */
export class Places {
  constructor(
    private readonly connection: Connection,
    private readonly readMs: number,
  ) {}

  /** The last event of all. */
  end(): Promise<Place | null> {
    return this.#before('end');
  }

  /** Throws unless this log has exactly that event there. */
  async prove(place: Place): Promise<void> {
    const event = isPosition(place.position) ? await this.#at(place.position) : undefined;
    if (event?.position !== place.position || (place.id !== null && event.id !== place.id))
      throw new NotOfThisLog(`There is no event ${place.id ?? ''} at ${place.position}`.replace('  ', ' '));
  }

  /**
   * The last event that a checkpoint covers. Both halves are equal if the event at this position was
   * examined. The second half is 0 if the position is where the next event begins or will begin; that event
   * was not examined.
   */
  async of({ commit, prepare }: Checkpoint, streamPrefixes: readonly string[]): Promise<Place | null> {
    const event = commit === prepare ? await this.#at(commit) : undefined;
    // A matching event would have come before its checkpoint. So this is the position of the next event, even if the
    // halves are equal.
    const isNext = streamPrefixes.some((prefix) => event?.stream.startsWith(prefix));
    return event?.position === commit && !isNext ? this.#lasting(event) : this.#before(commit);
  }

  async #at(position: bigint): Promise<StoredEvent | undefined> {
    const [event] = await this.#read(eventAt(position), `look at ${position}`);
    return event;
  }

  async #before(position: bigint | 'end'): Promise<Place | null> {
    const [last] = await this.#read(backwardsFrom(position, 1), `look back from ${position}`);
    return last ? this.#lasting(last) : null;
  }

  /** If the event belongs to the server, an event shortly before it that does not. */
  async #lasting(event: StoredEvent): Promise<Place> {
    const { position, id } = event;
    if (!isOfServer(event)) return { position, id };
    const before = await this.#read(backwardsFrom(position, lookBack), `look back from ${position}`);
    const lasting = before.find((each) => !isOfServer(each)) ?? event;
    return { position: lasting.position, id: lasting.id };
  }

  #read(request: ReadRequest, doing: string): Promise<readonly StoredEvent[]> {
    return read(this.connection, request, this.readMs, doing);
  }
}
