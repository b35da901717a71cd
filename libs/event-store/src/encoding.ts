import { v5 as uuidv5 } from 'uuid';
import { type Actor, type CouncilCode, type DomainEvent, eventVersions, type StreamName } from '#domain';
import type { Instant } from '#legislation';
import type { EncodedEvent } from './event-store.js';
import { hashOf, sha256 } from './hash-chain.js';

/** Who asks, for whom, when, and as which command. */
export interface CommandContext {
  readonly actor: Actor;
  readonly council: CouncilCode | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly now: Instant;
  readonly traceparent?: string;
  /** The council whose record it was, where the one asked for takes it over by this command. */
  readonly takesOverFrom?: CouncilCode;
  /** Where the facts were known before, if they are brought in from elsewhere. */
  readonly importedFrom?: string;
  /** Of what the client asked, where that says better than the command whether two requests are one (`on` moves at midnight). */
  readonly commandDigest?: string;
  /** Decide only if the stream stands at this revision (`If-Match`). */
  readonly expectedRevision?: bigint;
}

/** Namespace of event ids: fixed for good, since a retry must arrive at the same ids. */
const eventIds = 'c2a5f9b4-6a1e-5d0b-8f57-3a8c1e2d4b60';

/**
 * One id for one fact of one try at a command. The moment is part of it: were a later retry to arrive at the ids
 * of the first, the store would call it written while its hash is another. It conflicts instead, the stream is
 * read again, and the command is found in it.
 */
export const eventId = (commandId: string, stream: StreamName, index: number, recordedAt: Instant): string =>
  uuidv5(`${commandId}/${stream}/${index}/${recordedAt}`, eventIds);

/** Tells a retry of a command from another command under the same id. Key order does not matter. */
export const digestOf = (command: unknown): string => sha256(JSON.stringify(command, sortedKeys));

/** Facts made ready to append after the revision and hash given. */
export function encode(
  events: readonly DomainEvent[],
  { stream, revision, previousHash }: { stream: StreamName; revision: bigint; previousHash: string | null },
  context: CommandContext & { readonly commandDigest: string },
): { encoded: readonly EncodedEvent[]; lastHash: string | null } {
  const encoded: EncodedEvent[] = [];
  let last = previousHash;
  for (const [index, { type, effectiveOn, ...data }] of events.entries()) {
    const id = eventId(context.commandId, stream, index, context.now);
    const metadata = {
      council: context.council,
      effectiveOn,
      recordedAt: context.now,
      actor: context.actor,
      commandId: context.commandId,
      commandDigest: context.commandDigest,
      correlationId: context.correlationId,
      causationId: context.causationId ?? null,
      ...(context.importedFrom !== undefined && { importedFrom: context.importedFrom }),
      schemaVersion: eventVersions[type as keyof typeof eventVersions],
      previousHash: last,
      traceparent: context.traceparent ?? null,
    };
    last = hashOf({ stream, revision: revision + BigInt(index) + 1n, id, type, data, metadata });
    encoded.push({ id, type, data, metadata: { ...metadata, hash: last } });
  }
  return { encoded, lastHash: last };
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
