import { v5 as uuidv5 } from 'uuid';
import {
  type Actor,
  type CouncilCode,
  canonicalJson,
  type DomainEvent,
  eventVersions,
  type StreamName,
} from '#domain';
import type { Instant } from '#legislation';
import type { EncodedEvent } from './event-store.js';
import { identified, sha256 } from './hash-chain.js';

/** The caller, the council, the time and the id of the command. */
export interface CommandContext {
  readonly actor: Actor;
  readonly council: CouncilCode | null;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly now: Instant;
  readonly traceparent?: string;
  /** The council that had the record, if the asking council takes it over by this command. */
  readonly takesOverFrom?: CouncilCode;
  /** The former system, if the facts are brought in from elsewhere. */
  readonly importedFrom?: string;
  /**
   * A digest of the client's request, if that identifies a repeat better than the command (`on` changes at
   * midnight).
   */
  readonly commandDigest?: string;
  /** The same without the person, as recorded when an `Idempotency-Key` did not yet belong to its sender. */
  readonly formerDigest?: () => string;
  /**
   * The stream did not exist a moment ago. It is not read again, because the append fails if it exists now.
   */
  readonly begins?: true;
  /** Decide only if the stream is at this revision (`If-Match`). */
  readonly expectedRevision?: bigint;
}

/** Namespace of event ids. It never changes, so that every process gives the same fact the same id. */
const eventIds = 'c2a5f9b4-6a1e-5d0b-8f57-3a8c1e2d4b60';

/**
 * Each content has its own id, and each id one content. The store treats an append with known ids as a repeat and
 * confirms it without comparing contents. If two attempts at a command had the same id but different
 * contents, the store would confirm an event that it does not have.
 */
export const eventId = (
  { commandId, stream, index }: { commandId: string; stream: StreamName; index: number },
  contentHash: string,
): string => uuidv5(`${commandId}/${stream}/${index}/${contentHash}`, eventIds);

/** Distinguishes a retry from another command under the same id. Key order does not matter. */
export const digestOf = (command: unknown): string => sha256(canonicalJson(command));

/** Facts prepared for appending after a given revision and hash. */
export function encode(
  events: readonly DomainEvent[],
  { stream, revision, previousHash }: { stream: StreamName; revision: bigint; previousHash: string | null },
  context: CommandContext & { readonly commandDigest: string },
): { encoded: readonly EncodedEvent[]; lastHash: string | null } {
  const encoded: EncodedEvent[] = [];
  let last = previousHash;
  for (const [index, { type, effectiveOn, ...data }] of events.entries()) {
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
    const content = { stream, revision: revision + BigInt(index) + 1n, type, data, metadata };
    const { commandId } = context;
    const { id, hash } = identified(content, (contentHash) =>
      eventId({ commandId, stream, index }, contentHash),
    );
    last = hash;
    encoded.push({ id, type, data, metadata: { ...metadata, hash: last } });
  }
  return { encoded, lastHash: last };
}
