import { randomUUID } from 'node:crypto';
import type { StreamName } from '#domain';
import { type CommandContext, type EventStore, encode } from '#event-store';
import type { Instant } from '#legislation';

/** Facts that Casebook would never record, of different kinds. */
export const poisons = {
  'of a type that nobody knows': {
    type: 'CaseTeleported',
    data: { to: 'Mars' },
    metadata: { schemaVersion: 1 },
  },
  'of a later version': { type: 'OfficerAllocated', data: {}, metadata: { schemaVersion: 99 } },
  'without metadata of ours': { type: 'OfficerAllocated', data: { officer: 'x' }, metadata: {} },
  'whose data is a list': { type: 'OfficerAllocated', data: [], metadata: { schemaVersion: 1 } },
  'that can be read, with another’s hash': {
    type: 'OfficerAllocated',
    data: { caseReference: '26/00017/HFUL', officer: 'mei.lin', previous: null },
    metadata: { schemaVersion: 1 },
  },
  'with half a character': {
    type: 'OfficerAllocated',
    data: { caseReference: '26/00017/HFUL', officer: '\ud83d', previous: null },
    metadata: { schemaVersion: 1 },
  },
  'whose data is a text': { type: 'OfficerAllocated', data: '{"officer":', metadata: { schemaVersion: 1 } },
} as const;

export type Poison = keyof typeof poisons;

/** Appends an unreadable fact to a stream. Returns its revision. */
export async function poison(
  store: EventStore,
  stream: StreamName,
  kind: Poison = 'of a type that nobody knows',
): Promise<bigint> {
  const last = await store.readLast(stream);
  const { type, data, metadata } = poisons[kind];
  const kept = 'schemaVersion' in metadata ? { ...last?.metadata, ...metadata } : metadata;
  const event = { id: randomUUID(), type, data: data as unknown as Record<string, unknown>, metadata: kept };
  const result = await store.append(stream, last?.revision ?? null, [event]);
  if (!('appended' in result)) throw new Error(`somebody else writes to ${stream}`);
  return result.appended.revision;
}

/** Appends a forged fact with a valid hash. Returns its revision. */
export async function plant(
  store: EventStore,
  stream: StreamName,
  fact: { readonly type: string; readonly [field: string]: unknown },
  recordedAt?: Instant,
): Promise<bigint> {
  const last = (await store.readLast(stream))!;
  const { effectiveOn, hash, recordedAt: before, ...kept } = last.metadata;
  const now = recordedAt ?? before;
  const context = { ...kept, now, commandId: randomUUID() } as CommandContext & { commandDigest: string };
  const place = { stream, revision: last.revision, previousHash: hash };
  const { encoded } = encode([{ effectiveOn, ...fact } as never], place, context);
  const result = await store.append(stream, last.revision, encoded);
  if (!('appended' in result)) throw new Error(`somebody else writes to ${stream}`);
  return result.appended.revision;
}
