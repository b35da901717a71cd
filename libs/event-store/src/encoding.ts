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
  /** The same without who asked, as it was recorded before an `Idempotency-Key` belonged to the person who sent it. */
  readonly formerDigest?: () => string;
  /** There was no such stream a moment ago: it is not read again, since an append at its beginning is proof enough. */
  readonly begins?: true;
  /** Decide only if the stream stands at this revision (`If-Match`). */
  readonly expectedRevision?: bigint;
}

/** Namespace of event ids: fixed for good, so that the same fact is known again by whoever appends it. */
const eventIds = 'c2a5f9b4-6a1e-5d0b-8f57-3a8c1e2d4b60';

/**
 * One id for one fact with one content, and for no other. The store takes an append whose ids it holds for a repeat,
 * and says that it is written, without a look at the content: were two tries at a command, of two processes or of two
 * moments, to arrive at one id with two contents, it would confirm what it does not hold.
 */
export const eventId = (
  { commandId, stream, index }: { commandId: string; stream: StreamName; index: number },
  contentHash: string,
): string => uuidv5(`${commandId}/${stream}/${index}/${contentHash}`, eventIds);

/** Tells a retry of a command from another command under the same id. Key order does not matter. */
export const digestOf = (command: unknown): string => sha256(canonicalJson(command));

/** Facts made ready to append after the revision and hash given. */
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
