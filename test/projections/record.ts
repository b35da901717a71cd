import { randomUUID } from 'node:crypto';
import {
  type CasebookEvent,
  councilCode,
  type DomainEvent,
  type OfficerId,
  officerId,
  type StreamName,
} from '#domain';
import { type CommandContext, type EventStore, encode } from '#event-store';
import { calendarDate, type Instant, instant } from '#legislation';

export const today = calendarDate('2026-11-21');

export const context = (now: Instant = instant('2026-11-21T10:00:00Z')): CommandContext => ({
  actor: { id: 'a.officer', role: 'officer' },
  council: councilCode('CAM'),
  commandId: randomUUID(),
  correlationId: 'the-request',
  now,
});

const written = new WeakMap<EventStore, Map<StreamName, { revision: bigint; hash: string | null }>>();

/** Appends facts to a stream that only specs write to, without asking whether they make sense. Answers where. */
export async function write(
  store: EventStore,
  stream: StreamName,
  ...facts: readonly DomainEvent[]
): Promise<bigint> {
  const streams = written.get(store) ?? new Map();
  written.set(store, streams);
  const { revision, hash } = streams.get(stream) ?? { revision: -1n, hash: null };
  const { encoded, lastHash } = encode(
    facts,
    { stream, revision, previousHash: hash },
    { ...context(), commandDigest: 'a digest' },
  );
  const result = await store.append(stream, revision < 0n ? null : revision, encoded);
  if (!('appended' in result)) throw new Error(`somebody else writes to ${stream}`);
  streams.set(stream, { revision: result.appended.revision, hash: lastHash });
  return result.appended.position;
}

export const officerStream = (name: string): StreamName => `officer-${name}`;

/** Facts for specs to which it does not matter what they say. */
export const joined = (
  name: string,
  jobTitle = 'Planning Officer',
): CasebookEvent & { officer: OfficerId } => ({
  type: 'OfficerJoined',
  effectiveOn: today,
  officer: officerId(name),
  name,
  jobTitle,
  employer: councilCode('CAM'),
});
