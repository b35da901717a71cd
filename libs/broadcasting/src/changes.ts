import type { CouncilCode } from '#domain';
import { type Batch, type Delivered, type EventStore, type Place, placeOf, placeText } from '#event-store';
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

type VisibleCouncils = ReadonlySet<CouncilCode> | 'all';

/** The councils whose facts the caller may see. */
interface Visible {
  readonly councils: VisibleCouncils;
  /** The councils whose money the caller may see too. */
  readonly finance: VisibleCouncils;
}

interface ChangesOf<Store> {
  readonly store: Store;
  readonly sharers: SharersOfRecord;
}

export interface ChangesPage {
  readonly events: readonly PublicEvent[];
  /** Asks for the events after this: a position in the log with its proof, as text. */
  readonly next: string;
  /** Whether another request may return more at once. */
  readonly more: boolean;
}

/** If a caller may see few councils, one request must still not read the whole record. */
const mostReads = 20;

/** The next page of events for subscribers, oldest first. */
export async function readChanges(
  { store, sharers }: ChangesOf<Pick<EventStore, 'readAfter'>>,
  { after, limit, ...seen }: { after: Place | null; limit: number } & Visible,
): Promise<ChangesPage> {
  const events: Shown[] = [];
  let through = after;
  let more = true;
  for (let reads = 0; more && events.length < limit && reads < mostReads; reads += 1) {
    const wanted = limit - events.length;
    const batch = await store.readAfter(through, { limit: wanted, streamPrefixes: streamsFor(seen) });
    events.push(...(await visible(batch, sharers, seen)));
    through = batch.through;
    ({ more } = batch);
  }
  return { events: events.map(({ event }) => event), next: placeText(through), more };
}

/** A page of a stream: each event with the cursor to continue after it. */
export interface StreamedPage {
  readonly events: readonly { readonly event: PublicEvent; readonly next: string }[];
  readonly next: string;
}

/** The events for subscribers from here on, a page at a time, until the signal. For server-sent events. */
export async function* followChanges(
  { store, sharers }: ChangesOf<Pick<EventStore, 'subscribe'>>,
  { after, signal, ...seen }: { after: Place | null; signal: AbortSignal } & Visible,
): AsyncGenerator<StreamedPage, void, undefined> {
  for await (const batch of store.subscribe({
    after,
    streamPrefixes: streamsFor(seen),
    signal,
    batchSize: 200,
  })) {
    const events = await visible(batch, sharers, seen);
    const shown = events.map(({ event, place }) => ({ event, next: placeText(place) }));
    yield { events: shown, next: placeText(batch.through) };
  }
}

const streamsFor = ({ finance }: Visible): readonly string[] =>
  finance === 'all' || finance.size > 0 ? publicStreams : openStreams;

interface Shown {
  readonly event: PublicEvent;
  readonly place: Place;
}

async function visible(
  { events }: Batch,
  sharers: SharersOfRecord,
  { councils, finance }: Visible,
): Promise<Shown[]> {
  await reachSharers(sharers, events);
  return events
    .flatMap((each) =>
      announcementsFor(each, sharers).map((announced) => ({ ...announced, place: placeOf(each) })),
    )
    .filter(({ channel, event: { council } }) => {
      const open = channels[channel].perCouncil ? finance : councils;
      return open === 'all' || (council && open.has(council as CouncilCode));
    })
    .map(({ event, place }) => ({ event, place }));
}

function announcementsFor(delivered: Delivered, sharers: SharersOfRecord): readonly Announcement[] {
  if ('undecodable' in delivered)
    return withheld(delivered.undecodable, delivered.undecodable.stored.metadata);
  try {
    return announcementsOf(delivered.recorded, sharers.at);
  } catch (error) {
    if (error instanceof Unpublishable) return withheld(delivered.recorded, delivered.recorded.metadata);
    throw error;
  }
}

interface Withheld {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/**
 * Replaces a fact that this version cannot publish, so that clients know what is missing and from which position to
 * read again later. It has its own id, because the fact itself has not been published.
 */
function withheld(place: Withheld, metadata: unknown): readonly Announcement[] {
  const { id, stream, revision, position } = place;
  const { council, recordedAt, effectiveOn, correlationId } = (metadata ?? {}) as Record<string, unknown>;
  const councilCode = typeof council === 'string' ? council : null;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  // Facts of cases are in the first of their channels; facts only about money stay in finance.
  const [channel] = channelsOf(stream);
  if (!channel) return [];
  const event: PublicEvent = {
    specversion: '1.0',
    id: `${id}/withheld`,
    source: sourceOf(councilCode, channels[channel]),
    type: 'casebook.withheld.v1',
    time: text(recordedAt, '1970-01-01T00:00:00.000Z'),
    datacontenttype: 'application/json',
    dataschema: 'urn:casebook:withheld:v1',
    ...(councilCode && { council: councilCode }),
    position: position.toString(),
    sequence: sequenceOf(revision),
    effectiveon: text(effectiveOn, '1970-01-01'),
    correlationid: text(correlationId, id),
    data: {
      id,
      stream,
      because: 'This version cannot publish it. Read again from here with a version that can.',
    },
  };
  return [{ channel, event }];
}
