import { randomUUID } from 'node:crypto';
import { caseId, councilCode, type DomainEvent, type StreamName } from '#domain';
import { calendarDate, type Instant, instant } from '#legislation';
import type { StoredEvent } from '../src/decoding.js';
import { type CommandContext, encode } from '../src/encoding.js';
import type { EncodedEvent, EventStore, Place } from '../src/event-store.js';
import { hashOf } from '../src/hash-chain.js';
import type { Metadata } from '../src/recorded.js';

export const today = calendarDate('2026-11-21');
export const someCase = caseId('0b7f1f7e-6f0e-4c39-9d34-0d9f8c1b2a11');

export const placeAt = ({ position, id }: Place): Place => ({ position, id });

let nextStream = 0;
/** A stream that nobody else writes to. */
export const freshStream = (): StreamName => {
  nextStream += 1;
  return `caseNumbers-T${nextStream}-${randomUUID()}`;
};

export const allotted = (number: number): DomainEvent & { readonly number: number } => ({
  type: 'CaseNumberAllotted',
  effectiveOn: today,
  number,
  ...{ caseId: someCase },
});

export const context = (
  commandId: string = randomUUID(),
  now: Instant = instant('2026-11-21T10:00:00Z'),
): CommandContext => ({
  actor: { id: 'a.officer', role: 'officer' },
  council: councilCode('CAM'),
  commandId,
  correlationId: 'the-request',
  now,
});

/** Facts ready to append to a stream that has none. */
export const firstFacts = (stream: StreamName, ...numbers: number[]): readonly EncodedEvent[] =>
  factsAfter(stream, -1n, ...numbers);

/** Facts ready to append after a revision, each whole, though the first names none before it. */
export const factsAfter = (
  stream: StreamName,
  revision: bigint,
  ...numbers: number[]
): readonly EncodedEvent[] =>
  encode(
    numbers.map(allotted),
    { stream, revision, previousHash: null },
    { ...context(), commandDigest: 'd' },
  ).encoded;

/** A stream of its own with so many facts. */
export async function streamOf(store: EventStore, count: number): Promise<StreamName> {
  const stream = freshStream();
  await store.append(
    stream,
    null,
    firstFacts(stream, ...Array.from({ length: count }, (_, index) => index + 1)),
  );
  return stream;
}

/** The event as somebody stores it who knows how a hash is made. */
export function rehashed(event: StoredEvent): StoredEvent {
  const { hash: _, ...metadata } = event.metadata as Metadata;
  const data = event.data as Record<string, unknown>;
  return { ...event, metadata: { ...metadata, hash: hashOf({ ...event, data, metadata }) } };
}
