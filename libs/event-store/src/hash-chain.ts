import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Metadata, Recorded } from './recorded.js';

interface Linked {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Omit<Metadata, 'hash'>;
}

export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** SHA-256 over the canonical JSON (RFC 8785) of a fact, its place and what is kept beside it. */
export function hashOf({ stream, revision, id, type, data, metadata }: Linked): string {
  const canonical = canonicalize({ stream, revision: revision.toString(), id, type, data, metadata });
  return sha256(canonical ?? '');
}

export type ChainFault = { readonly revision: bigint; readonly because: string };

/** The first fact of a stream that is not as it was recorded, or nothing where the chain holds. */
export function firstFault(stream: readonly Recorded[]): ChainFault | undefined {
  let previousHash: string | null = null;
  for (const [index, recorded] of stream.entries()) {
    const { revision, metadata } = recorded;
    if (revision !== BigInt(index)) return { revision, because: `revision ${index} is missing` };
    if (metadata.previousHash !== previousHash)
      return { revision, because: 'it does not follow the one before' };
    if (hashOf(linked(recorded)) !== metadata.hash) return { revision, because: 'its contents were changed' };
    previousHash = metadata.hash;
  }
  return undefined;
}

function linked({
  stream,
  revision,
  id,
  event,
  storedData,
  metadata: { hash: _, ...metadata },
}: Recorded): Linked {
  const { type, effectiveOn: __, ...data } = event;
  return { stream, revision, id, type, data: storedData ?? data, metadata };
}
