import { randomUUID } from 'node:crypto';
import type { CouncilCode } from '#domain';
import {
  type CasebookEvent,
  councilCode,
  type DomainEvent,
  type OfficerId,
  officerId,
  type StreamName,
} from '#domain';
import { type CommandContext, connectEventStore, type EventStore, encode } from '#event-store';
import { calendarDate, type Instant, instant } from '#legislation';
import { startDevNode } from '../../apps/dev-node/src/index.js';

export interface RecordForSpecs {
  readonly connectionString: string;
  readonly store: EventStore;
  readonly stop: () => Promise<void>;
}

/** A new event store: the local node in memory, through the real client. */
export async function recordForSpecs(): Promise<RecordForSpecs> {
  const node = await startDevNode();
  const store = connectEventStore({ connectionString: node.connectionString });
  return {
    connectionString: node.connectionString,
    store,
    stop: async () => {
      await store.close();
      await node.stop();
    },
  };
}

export const today = calendarDate('2026-11-21');

export const context = (
  council: CouncilCode = councilCode('CAM'),
  now: Instant = instant('2026-11-21T10:00:00Z'),
): CommandContext => ({
  actor: { id: 'a.officer', role: 'officer' },
  council,
  commandId: randomUUID(),
  correlationId: 'the-request',
  now,
});

const written = new WeakMap<EventStore, Map<StreamName, { revision: bigint; hash: string | null }>>();

interface OfCouncil {
  readonly council: CouncilCode;
}

/** Appends facts to a test stream without checking them. Returns their position. */
export async function write(
  store: EventStore,
  stream: StreamName,
  ...given: readonly (DomainEvent | OfCouncil)[]
): Promise<bigint> {
  const facts = given.filter((each): each is DomainEvent => 'type' in each);
  const of = given.find((each): each is OfCouncil => !('type' in each));
  const streams = written.get(store) ?? new Map();
  written.set(store, streams);
  const { revision, hash } = streams.get(stream) ?? { revision: -1n, hash: null };
  const { encoded, lastHash } = encode(
    facts,
    { stream, revision, previousHash: hash },
    { ...context(of?.council), commandDigest: 'a digest' },
  );
  const result = await store.append(stream, revision < 0n ? null : revision, encoded);
  if (!('appended' in result)) throw new Error(`somebody else writes to ${stream}`);
  streams.set(stream, { revision: result.appended.revision, hash: lastHash });
  return result.appended.position;
}

export const officerStream = (name: string): StreamName => `officer-${name}`;

/** Facts whose content does not matter. */
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
