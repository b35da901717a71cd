import { type CouncilCode, parseCouncilCode, type StreamName } from '#domain';
import type { Instant } from '#legislation';
import { decode, type StoredEvent } from '../decoding.js';
import type {
  AppendResult,
  Batch,
  EncodedEvent,
  EventStore,
  Page,
  Place,
  ReadOptions,
  SubscribeOptions,
} from '../event-store.js';
import { isAfter, later } from '../places.js';
import type { Delivered, Recorded } from '../recorded.js';
import { leftOutOf } from '../set-aside.js';
import { councilOf, UnreadableFact } from '../unreadable.js';
import type { Connection, Log } from './connection.js';
import { Feed } from './feed.js';
import { Places } from './looking.js';
import type { Deadlines, Observer } from './options.js';
import {
  anything,
  backwardsFrom,
  endOfStream,
  fromRevision,
  type ReadRequest,
  wholeStream,
} from './read-requests.js';
import { read } from './reading.js';
import { search } from './searching.js';
import { serialise } from './serialising.js';

/** The server writes events of its own among ours, a few at a time. */
const lookedThrough = 100;

export class GuardedEventStore implements EventStore {
  readonly #places: Places;

  constructor(
    private readonly connection: Connection,
    private readonly deadlines: Deadlines,
    private readonly log: Log,
    private readonly observer: Observer,
  ) {
    this.#places = new Places(connection, deadlines.readMs);
  }

  async readStream(stream: StreamName): Promise<readonly Recorded[]> {
    const events = await this.#read(wholeStream(stream), `read ${stream}`);
    const leftOut = leftOutOf(events);
    const facts: Recorded[] = [];
    for (const [index, event] of events.entries()) {
      const revision = BigInt(index);
      if (event.revision !== revision) throw missing(event, revision, facts);
      if (!leftOut.has(revision)) facts.push(following(facts, event));
    }
    return facts;
  }

  async readLast(stream: StreamName): Promise<Recorded | undefined> {
    const events = await this.#read(endOfStream(stream), `read the end of ${stream}`);
    const last = events[0] && decode(events[0]);
    if (!last || 'recorded' in last) return last?.recorded;
    return (await this.readStream(stream)).at(-1); // It shows which record the unreadable fact belongs to.
  }

  async readFrom(stream: string, revision: bigint): Promise<readonly Delivered[]> {
    const events = await this.#read(fromRevision(stream, revision), `read ${stream} from ${revision}`);
    const leftOut = leftOutOf(events);
    return events.filter((event) => !leftOut.has(event.revision)).map(decode);
  }

  readStored(stream: string): Promise<readonly StoredEvent[]> {
    return this.#read(wholeStream(stream), `read ${stream}`);
  }

  async readAfter(after: Place | null, options: ReadOptions): Promise<Page> {
    // Reads the end first, so that events appended meanwhile are after it and are not skipped.
    const [end] = await Promise.all([this.#places.end(), after && this.#places.prove(after)]);
    if (!end || !isAfter(end, after)) return { events: [], through: after, more: false };
    const { readMs } = this.deadlines;
    const { signal, ...wanted } = options;
    const { events, lookedTo } = await search(this.connection, { after, end, readMs, signal, ...wanted });
    const last = events.at(-1) ?? after;
    const found = events.map(decode);
    if (lookedTo === 'the end') return { events: found, through: later(last, end), more: false };
    const looked = lookedTo ? await this.#places.of(lookedTo, options.streamPrefixes) : null;
    const through = later(last && { position: last.position, id: last.id }, looked);
    return { events: found, through, more: isAfter(end, through) };
  }

  end(): Promise<Place | null> {
    return this.#places.end();
  }

  prove(place: Place): Promise<void> {
    return this.#places.prove(place);
  }

  async append(
    stream: StreamName,
    expectedRevision: bigint | null,
    events: readonly EncodedEvent[],
  ): Promise<AppendResult> {
    const serialised = serialise(stream, events);
    const deadlineMs = this.deadlines.appendMs;
    const beganAt = performance.now();
    const answer = await this.connection.ask(deadlineMs, `append to ${stream}`, ({ appender }) =>
      appender.append({ stream, expectedRevision, events: serialised, deadlineMs }),
    );
    if ('conflict' in answer) {
      this.observer.onConflict?.();
      return answer;
    }
    this.observer.onAppend?.(performance.now() - beganAt);
    return await this.#compared(stream, { expectedRevision, events }, answer.appended);
  }

  /**
   * If a server already has events with the same ids, it also answers "appended", and may leave out the
   * position. If the event is in another place, or belongs to another writer, this counts as a conflict, and
   * the caller reads the stream.
   */
  async #compared(
    stream: StreamName,
    { expectedRevision, events }: { expectedRevision: bigint | null; events: readonly EncodedEvent[] },
    { revision, position }: { readonly revision: bigint; readonly position: bigint | null },
  ): Promise<AppendResult> {
    if (revision !== (expectedRevision ?? -1n) + BigInt(events.length)) return { conflict: true };
    if (position !== null) return { appended: { revision, position } };
    const [there] = await this.#read(fromRevision(stream, revision, 1), `find ${revision} of ${stream}`);
    if (there?.revision !== revision || there.id !== events.at(-1)?.id) return { conflict: true };
    return { appended: { revision, position: there.position } };
  }

  subscribe({ after, streamPrefixes, signal, batchSize = 2_000 }: SubscribeOptions): AsyncIterable<Batch> {
    const { idleMs } = this.deadlines;
    const onResubscription = this.observer.onResubscription ?? (() => undefined);
    const options = {
      after,
      streamPrefixes,
      signal,
      batchSize,
      idleMs,
      places: this.#places,
      next: (from: Place | null) => this.readAfter(from, { limit: 1, streamPrefixes, signal }),
      log: this.log,
      onResubscription,
    };
    return new Feed(this.connection, options).batches();
  }

  async lastRecordedAt(): Promise<Instant | null> {
    const latest = await this.#read(backwardsFrom('end', lookedThrough), 'read the end of the log');
    for (const event of latest) {
      const delivered = decode(event);
      // The server's own events are not facts, and nothing in an unreadable event can be trusted.
      if ('recorded' in delivered) return delivered.recorded.metadata.recordedAt;
    }
    return null;
  }

  async ping(): Promise<void> {
    await read(this.connection, anything(), this.deadlines.pingMs, 'answer a ping');
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  #read(request: ReadRequest, doing: string): Promise<readonly StoredEvent[]> {
    return read(this.connection, request, this.deadlines.readMs, doing);
  }
}

/** The fact that comes after these of its stream. A decision cannot be made on part of them. */
function following(facts: readonly Recorded[], stored: StoredEvent): Recorded {
  const { stream, revision, type, metadata } = stored;
  const council = councilOf(facts) ?? councilSaidIn(metadata);
  const delivered = decode(stored);
  if ('recorded' in delivered) return delivered.recorded;
  throw new UnreadableFact({ stream, revision, type, because: delivered.undecodable.because, council });
}

function missing({ stream, metadata }: StoredEvent, revision: bigint, facts: readonly Recorded[]) {
  const council = councilOf(facts) ?? councilSaidIn(metadata);
  return new UnreadableFact({ stream, revision, type: 'unknown', because: 'it is missing', council });
}

/** For the first fact of a stream, there is no earlier fact that names the owner. */
const councilSaidIn = (metadata: unknown): CouncilCode | null =>
  parseCouncilCode((metadata as { council?: unknown } | null)?.council) ?? null;
