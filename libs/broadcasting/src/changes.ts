import type { CouncilCode } from '#domain';
import type { Batch, Delivered, EventStore } from '#event-store';
import { publicStreams } from './contract/channels.js';
import { type PublicEvent, sequenceOf, sourceOf, toPublicEvent } from './contract/public-event.js';
import { Unpublishable } from './contract/publication.js';

/** Whose facts the asker may see. */
export type VisibleCouncils = ReadonlySet<CouncilCode> | 'all';

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
  store: Pick<EventStore, 'readAfter'>,
  { after, limit, councils }: { after: bigint | null; limit: number; councils: VisibleCouncils },
): Promise<ChangesPage> {
  const events: PublicEvent[] = [];
  let through = after;
  let more = true;
  for (let reads = 0; more && events.length < limit && reads < mostReads; reads += 1) {
    const wanted = limit - events.length;
    const batch = await store.readAfter(through, { limit: wanted, streamPrefixes: publicStreams });
    events.push(...visible(batch, councils));
    through = batch.through;
    more = batch.events.length === wanted;
  }
  return { events, next: nextAfter(through), more };
}

/** What subscribers are told from here on, a page at a time, until the signal. For server-sent events. */
export async function* followChanges(
  store: Pick<EventStore, 'subscribe'>,
  { after, councils, signal }: { after: bigint | null; councils: VisibleCouncils; signal: AbortSignal },
): AsyncGenerator<ChangesPage, void, undefined> {
  for await (const batch of store.subscribe({
    after,
    streamPrefixes: publicStreams,
    signal,
    batchSize: 200,
  })) {
    yield { events: visible(batch, councils), next: nextAfter(batch.through), more: false };
  }
}

/** No fact stands at 0, so that a reader who came before the first misses nothing. */
const nextAfter = (through: bigint | null): string => String(through !== null && through > 0n ? through : 0n);

function visible({ events }: Batch, councils: VisibleCouncils): PublicEvent[] {
  return events
    .map(told)
    .filter((event) => event !== undefined)
    .filter(({ council }) => councils === 'all' || (council && councils.has(council as CouncilCode)));
}

function told(delivered: Delivered): PublicEvent | undefined {
  if ('undecodable' in delivered)
    return withheld(delivered.undecodable, delivered.undecodable.stored.metadata);
  try {
    return toPublicEvent(delivered.recorded);
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
function withheld({ id, stream, revision, position }: Place, metadata: unknown): PublicEvent {
  const { council, recordedAt, effectiveOn, correlationId } = (metadata ?? {}) as Record<string, unknown>;
  const known = typeof council === 'string' ? council : null;
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);
  return {
    specversion: '1.0',
    id: `${id}/withheld`,
    source: sourceOf(known),
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
}
