import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import type { Recorded } from '#event-store';
import type { Worker } from './driving.js';

/** The unmodified client, as the reference for comparison. */
export const rawClient = (connectionString: string): EventStoreDBClient =>
  EventStoreDBClient.connectionString(connectionString);

type JsonObject = Record<string, unknown>;

/** Appends such events to a new stream, this many at once, each time at the exact revision. */
export function appending(client: EventStoreDBClient, facts: readonly Recorded[], atOnce = 1): Worker {
  const stream = `benchmark-${randomUUID()}`;
  let revision: bigint | typeof NO_STREAM = NO_STREAM;
  let next = 0;
  return async () => {
    const events = Array.from({ length: atOnce }, () => rawEvent(facts[next++ % facts.length]!));
    const result = await client.appendToStream(stream, events, { expectedRevision: revision });
    revision = result.nextExpectedRevision;
  };
}

function rawEvent({ event, metadata }: Recorded) {
  const { type, effectiveOn: _, ...data } = event as unknown as JsonObject & { type: string };
  return jsonEvent({ type, data, metadata: metadata as unknown as JsonObject });
}

/** How many events a second the client reads if nothing is done with them. */
export async function readingAll(client: EventStoreDBClient): Promise<{ count: number; perSecond: number }> {
  return counting(client.readAll({ fromPosition: START }));
}

export async function readingStream(
  client: EventStoreDBClient,
  stream: string,
): Promise<{ count: number; perSecond: number }> {
  return counting(client.readStream(stream, { fromRevision: START }));
}

async function counting(events: AsyncIterable<unknown>): Promise<{ count: number; perSecond: number }> {
  const begun = performance.now();
  let count = 0;
  for await (const _ of events) count += 1;
  return { count, perSecond: (count * 1_000) / (performance.now() - begun) };
}

/** A stream of this many events. Returns its name. */
export async function longStream(
  client: EventStoreDBClient,
  facts: readonly Recorded[],
  length: number,
): Promise<string> {
  const stream = `benchmark-long-${randomUUID()}`;
  for (let written = 0; written < length; written += 100) {
    const events = Array.from({ length: 100 }, (_, index) => rawEvent(facts[index % facts.length]!));
    await client.appendToStream(stream, events, {
      expectedRevision: written === 0 ? NO_STREAM : BigInt(written - 1),
    });
  }
  return stream;
}
