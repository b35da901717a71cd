import type { CouncilCode } from '#domain';
import type { Batch, Delivered, EventStore } from '#event-store';
import { channels, channelsOf, openStreams, publicStreams } from './contract/channels.js';
import {
  type Announcement,
  announcementsOf,
  type PublicEvent,
  sequenceOf,
  sourceOf,
} from './contract/public-event.js';
import { Unpublishable } from './contract/publication.js';
import { reachSharers, type SharersOfRecord } from './contract/sharers.js';

export type VisibleCouncils = ReadonlySet<CouncilCode> | 'all';

/** Whose facts the asker may see. */
export interface Visible {
  readonly councils: VisibleCouncils;
  /** Those whose money they may see too. */
  readonly finance: VisibleCouncils;
}

export interface ChangesOf<Store> {
  readonly store: Store;
  readonly sharers: SharersOfRecord;
}

export interface ChangesPage {
  readonly events: readonly PublicEvent[];
  /** Ask for what comes after this; a position, in text because it outgrows a JSON number. */
  readonly next: string;
  /** Whether asking at once may bring more. */
  readonly more: boolean;
}

/** A reader of few councils must not make one request walk the whole record. */
const mostReads = 20;

/** The next page of what subscribers are told, oldest first. */
export async function readChanges(
  { store, sharers }: ChangesOf<Pick<EventStore, 'readAfter'>>,
  { after, limit, ...seen }: { after: bigint | null; limit: number } & Visible,
): Promise<ChangesPage> {
  const events: PublicEvent[] = [];
  let through = after;
  let more = true;
  for (let reads = 0; more && events.length < limit && reads < mostReads; reads += 1) {
    const wanted = limit - events.length;
    const batch = await store.readAfter(through, { limit: wanted, streamPrefixes: streamsFor(seen) });
    events.push(...(await visible(batch, sharers, seen)));
    through = batch.through;
    more = batch.events.length === wanted;
  }
  return { events, next: nextAfter(through), more };
}

/** What subscribers are told from here on, a page at a time, until the signal. For server-sent events. */
export async function* followChanges(
  { store, sharers }: ChangesOf<Pick<EventStore, 'subscribe'>>,
  { after, signal, ...seen }: { after: bigint | null; signal: AbortSignal } & Visible,
): AsyncGenerator<ChangesPage, void, undefined> {
  for await (const batch of store.subscribe({
    after,
    streamPrefixes: streamsFor(seen),
    signal,
    batchSize: 200,
  })) {
    const events = await visible(batch, sharers, seen);
    yield { events, next: nextAfter(batch.through), more: false };
  }
}

/** No fact stands at 0, so that a reader who came before the first misses nothing. */
const nextAfter = (through: bigint | null): string => String(through !== null && through > 0n ? through : 0n);

const streamsFor = ({ finance }: Visible): readonly string[] =>
  finance === 'all' || finance.size > 0 ? publicStreams : openStreams;

async function visible(
  { events }: Batch,
  sharers: SharersOfRecord,
  { councils, finance }: Visible,
): Promise<PublicEvent[]> {
  await reachSharers(sharers, events);
  return events
    .flatMap((each) => told(each, sharers))
    .filter(({ channel, event: { council } }) => {
      const open = channels[channel].perCouncil ? finance : councils;
      return open === 'all' || (council && open.has(council as CouncilCode));
    })
    .map(({ event }) => event);
}

function told(delivered: Delivered, sharers: SharersOfRecord): readonly Announcement[] {
  if ('undecodable' in delivered)
    return withheld(delivered.undecodable, delivered.undecodable.stored.metadata);
  try {
    return announcementsOf(delivered.recorded, sharers.at);
  } catch (error) {
    if (error instanceof Unpublishable) return withheld(delivered.recorded, delivered.recorded.metadata);
    throw error;
  }
}

interface Place {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/**
 * Stands where a fact is that this version cannot tell, so that whoever polls knows what is missing and from
 * where to read again once it is mended. Under an id of its own: the fact itself has not been told.
 */
function withheld(place: Place, metadata: unknown): readonly Announcement[] {
  const { id, stream, revision, position } = place;
  const { council, recordedAt, effectiveOn, correlationId } = (metadata ?? {}) as Record<string, unknown>;
  const known = typeof council === 'string' ? council : null;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  // Facts of cases stand in the first of their channels; what is only about money stays with finance.
  const [channel] = channelsOf(stream);
  if (!channel) return [];
  const event: PublicEvent = {
    specversion: '1.0',
    id: `${id}/withheld`,
    source: sourceOf(known, channels[channel]),
    type: 'casebook.withheld.v1',
    time: text(recordedAt, '1970-01-01T00:00:00.000Z'),
    datacontenttype: 'application/json',
    dataschema: 'urn:casebook:withheld:v1',
    ...(known && { council: known }),
    position: position.toString(),
    sequence: sequenceOf(revision),
    effectiveon: text(effectiveOn, '1970-01-01'),
    correlationid: text(correlationId, id),
    data: { id, stream, because: 'This version cannot tell it. Read again from here once it can.' },
  };
  return [{ channel, event }];
}
