import { jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { credentialsOfRun } from './servers.js';

/** Makes the client send an append as a separate call, instead of in the shared batch call. */
export const byItself = { credentials: credentialsOfRun } as const;

export const happened = (n: number, type = 'Happened') => jsonEvent({ type, data: { n } });

export const happenings = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => happened(from + n));

/** The number in an event made above; undefined for any other event. */
export function numberIn({ event }: ResolvedEvent): number | undefined {
  const { n } = (event?.data ?? {}) as { n?: number };
  return n;
}

export const numbersIn = (events: readonly ResolvedEvent[]) => events.map(numberIn);

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The error of a promise. Fails if the promise succeeds. */
export async function failureOf(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) throw new Error('It was expected to fail.');
  return outcome as Record<string, unknown>;
}
