import { dataOf, encodeRecordedEvent, idOf, placeIn } from '../protocol/recorded-event.js';
import {
  type Commit,
  type NewEvent,
  positionAfter,
  type Storage,
  type StoredEvent,
} from '../storage/storage.js';
import type { Committed } from './append-decision.js';
import { isMetastream, LAST_REVISION, metastreamOf, originalOf, type ProposedEvent } from './events.js';
import type { RecentIds, RememberedPlace } from './recent-ids.js';
import { hasNothingToShow, headIn, newHead, type StreamHead } from './stream-head.js';
import { parseRetention } from './stream-metadata.js';

/** The next commit, on top of what is stored: the writes of one commit see each other here. */
export class Draft {
  private readonly events: NewEvent[] = [];
  /** The same by stream, with consecutive revisions. */
  private readonly byStream = new Map<bigint, NewEvent[]>();
  private readonly heads = new Map<string, StreamHead>();
  private readonly remembered = new Map<string, RememberedPlace>();
  private end: bigint;

  constructor(
    private readonly storage: Storage,
    private readonly recentIds: RecentIds,
    private readonly nowMs: number,
  ) {
    this.end = storage.end();
  }

  commit(): Commit {
    return { events: this.events, heads: this.heads };
  }

  head(stream: string): StreamHead {
    const heads = (name: string): StreamHead | undefined => this.heads.get(name) ?? this.storage.head(name);
    return headIn(heads, stream) ?? newHead(stream);
  }

  committed(stream: string): Committed {
    return {
      revisionOf: (id) => this.revisionOf(id, stream),
      idAt: (revision) => {
        const event = this.eventAt(stream, revision);
        return event && idOf(event.record);
      },
      hasMetadata: !hasNothingToShow(this.head(metastreamOf(stream))),
    };
  }

  /** Called after the commit: from now on its ids are recognised. */
  remember(): void {
    for (const [id, { stream, revision }] of this.remembered) this.recentIds.remember(id, stream, revision);
  }

  private revisionOf(id: string, stream: string): bigint | undefined {
    const before = this.recentIds.placeOf(id) ?? this.remembered.get(id);
    return before?.stream === stream ? before.revision : undefined;
  }

  /** The position of the last event of all. */
  lastPosition(): bigint | undefined {
    return (this.events.at(-1) ?? this.storage.allBackward(LAST_REVISION, 1).events[0])?.position;
  }

  positionOf(stream: string, revision: bigint): bigint | undefined {
    return this.eventAt(stream, revision)?.position;
  }

  latestData(stream: string): Buffer | undefined {
    const event = this.eventAt(stream, this.head(stream).lastRevision);
    return event && dataOf(event.record);
  }

  /** Whether the current commit writes this event, so that it was not on disk yet. */
  isDrafted(stream: string, revision: bigint): boolean {
    const { number } = this.head(stream);
    return number !== null && this.drafted(number, revision) !== undefined;
  }

  /** Adds an event at the end of its stream, or at a given revision, as for a tombstone. */
  add(stream: string, event: ProposedEvent, atRevision?: bigint): bigint {
    const head = this.head(stream);
    const position = this.end;
    const revision = atRevision ?? head.lastRevision + 1n;
    const streamNumber = head.number ?? position;
    const record = encodeRecordedEvent(event, { stream, revision, position, recordedAtMs: this.nowMs });
    const added = { streamNumber, revision, position, record };
    this.events.push(added);
    const ofStream = this.byStream.get(streamNumber);
    if (ofStream) ofStream.push(added);
    else this.byStream.set(streamNumber, [added]);
    this.end = positionAfter(added);
    this.heads.set(stream, { number: streamNumber, lastRevision: revision, retention: head.retention });
    if (!this.remembered.has(event.id)) this.remembered.set(event.id, { stream, revision });
    if (isMetastream(stream)) this.applyMetadata(originalOf(stream), event.data);
    return position;
  }

  private applyMetadata(stream: string, data: Uint8Array): void {
    if (isMetastream(stream)) return; // The retention of a metastream is fixed.
    this.heads.set(stream, { ...this.head(stream), retention: parseRetention(data) });
  }

  private eventAt(stream: string, revision: bigint): StoredEvent | undefined {
    const { number } = this.head(stream);
    if (number === null) return undefined;
    const drafted = this.drafted(number, revision);
    if (drafted) return drafted;
    const [stored] = this.storage.streamForward(number, revision, 1).events;
    // If scavenging has removed it, this finds the next event instead.
    return stored && placeIn(stored.record).revision === revision ? stored : undefined;
  }

  private drafted(streamNumber: bigint, revision: bigint): NewEvent | undefined {
    const ofStream = this.byStream.get(streamNumber) ?? [];
    const first = ofStream[0]?.revision;
    if (first === undefined) return undefined;
    // Only a tombstone has a revision far from the one before.
    const event = ofStream[Number(revision - first)] ?? ofStream.at(-1);
    return event?.revision === revision ? event : undefined;
  }
}
