import { recordNotes } from '#domain';
import {
  type Batch,
  type Delivered,
  type EventStore,
  isAfter,
  type Place,
  placeOf as placeIn,
} from '#event-store';
import { reachSharers, SharersOfRecord } from '../contract/sharers.js';
import type { Message } from './message.js';
import type { ParkedStream, Progress } from './progress.js';
import type { Publisher } from './publisher.js';
import { placeOf, publishingOf } from './publishing.js';
import type { Resumed } from './resuming.js';
import { Saving } from './saving.js';
import type { BroadcastStatus } from './status.js';

interface SessionOptions {
  readonly store: Pick<EventStore, 'readAfter' | 'readFrom'>;
  readonly publisher: Publisher;
  readonly progress: Progress;
  readonly topicPrefix: string;
  readonly status: BroadcastStatus;
  readonly signal: AbortSignal;
}

/**
 * Publishes what is delivered, from where the previous session ended, until another process takes over or it
 * fails.
 */
export class PublishingSession {
  #place: Place | null;
  readonly #saving: Saving;
  readonly #parked: Map<string, ParkedStream>;
  readonly #sharers: SharersOfRecord;

  constructor(
    private readonly options: SessionOptions,
    private readonly resumed: Resumed,
  ) {
    this.#place = resumed.place;
    this.#saving = new Saving({ ...options.progress, place: resumed.place });
    this.#sharers = new SharersOfRecord(options.store);
    this.#parked = options.status.parked;
    this.#parked.clear();
    for (const each of resumed.parked) this.#parked.set(each.stream, each);
  }

  /** Publishes parked facts that this version can publish, in order, before anything else. */
  async releaseParked(): Promise<void> {
    for (const parked of [...this.#parked.values()]) await this.#release(parked);
  }

  async take({ events, through }: Batch): Promise<void> {
    const { messages, parked } = await this.#sort(events);
    await this.#send(messages, events);
    this.#place = through;
    this.options.status.position = through?.position ?? null;
    this.#saving.save(through, { parked });
    // When the fact that blocked them was set aside, the later facts are published.
    for (const stream of setAsideIn(events)) {
      const waits = this.#parked.get(stream);
      if (waits) await this.#release(waits);
    }
  }

  /** Returns when the progress is saved for everything that was published. */
  finish(): Promise<void> {
    return this.#saving.finish();
  }

  async #sort(events: readonly Delivered[]): Promise<{ messages: Message[]; parked: ParkedStream[] }> {
    await reachSharers(this.#sharers, events);
    const messages: Message[] = [];
    const parked: ParkedStream[] = [];
    const { topicPrefix: prefix } = this.options;
    const addressing = { prefix, settled: this.#place?.position ?? null, sharers: this.#sharers.at };
    for (const delivered of events) {
      if (this.#parked.has(placeOf(delivered).stream)) continue; // It waits in the record, after the parked fact.
      const publishing = publishingOf(delivered, addressing);
      if ('parked' in publishing) {
        this.#parked.set(publishing.parked.stream, publishing.parked);
        parked.push(publishing.parked);
        this.options.status.onParked(publishing.parked);
      } else {
        messages.push(...publishing.messages.filter((each) => !this.resumed.wasPublished(each)));
      }
    }
    return { messages, parked };
  }

  async #release({ stream, position, revision }: ParkedStream): Promise<void> {
    this.#parked.delete(stream);
    const events = await this.options.store.readFrom(stream, revision);
    const { messages } = await this.#sort(
      events.filter((each) => placeOf(each).position >= position && this.#isBehind(each)),
    );
    await this.#send(messages, events);
    const parkedAgain = this.#parked.get(stream);
    if (parkedAgain?.position === position) return;
    this.#saving.save(this.#place, { parked: parkedAgain ? [parkedAgain] : [], released: [stream] });
    await this.#saving.finish();
  }

  /** The subscription delivers all later facts. */
  #isBehind(delivered: Delivered): boolean {
    return !isAfter(placeIn(delivered), this.#place);
  }

  async #send(messages: readonly Message[], from: readonly Delivered[]): Promise<void> {
    if (messages.length === 0) return;
    const { publisher, progress, signal, status } = this.options;
    signal.throwIfAborted();
    await publisher.send(messages, async () => {
      signal.throwIfAborted();
      await progress.stillOurs();
    });
    status.sent += messages.length;
    const last = from.at(-1);
    if (last && 'recorded' in last) {
      status.lastRecordedAt = last.recorded.metadata.recordedAt;
      status.lastLatencyMs = Date.now() - Date.parse(status.lastRecordedAt);
    }
  }
}

const setAsideIn = (events: readonly Delivered[]): ReadonlySet<string> =>
  new Set(
    events.flatMap((each) =>
      'recorded' in each && recordNotes.isSetAside(each.recorded.event) ? [each.recorded.stream] : [],
    ),
  );
