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

/** The same over all but its id, of which the id is made. */
export const contentHashOf = ({ stream, revision, type, data, metadata }: Omit<Linked, 'id'>): string =>
  sha256(canonicalize({ stream, revision: revision.toString(), type, data, metadata }) ?? '');

export type ChainFault = { readonly revision: bigint; readonly because: string };

/** A fact as it is bound to the one before it in its stream. */
export interface Link extends Linked {
  readonly metadata: Metadata;
}

export function linkOf({ stream, revision, id, event, storedData, metadata }: Recorded): Link {
  const { type, effectiveOn: _, ...data } = event;
  return { stream, revision, id, type, data: storedData ?? data, metadata };
}

/** What is wrong with a fact that should follow another (null: that should be the first), or nothing. */
export function faultOf(link: Link, before: Pick<Link, 'revision' | 'metadata'> | null): string | undefined {
  const expected = before === null ? 0n : before.revision + 1n;
  const { hash, ...metadata } = link.metadata;
  if (link.revision !== expected) return `revision ${expected} is missing`;
  if (metadata.previousHash !== (before?.metadata.hash ?? null)) return 'it does not follow the one before';
  return hashOf({ ...link, metadata }) === hash ? undefined : 'its contents were changed';
}

/** The first fact of a stream that is not as it was recorded, or nothing where the chain holds. */
export function firstFault(stream: readonly (Recorded | Link)[]): ChainFault | undefined {
  let before: Link | null = null;
  for (const each of stream) {
    const link: Link = 'event' in each ? linkOf(each) : each;
    const because = faultOf(link, before);
    if (because) return { revision: link.revision, because };
    before = link;
  }
  return undefined;
}
