import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import canonicalize from 'canonicalize';
import type { recordNotes } from '#domain';
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

type ChainBreak = recordNotes.ChainBreak;

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

/**
 * The first fact of a stream that is not as it was recorded, or nothing where the chain holds but for breaks that
 * were noted.
 */
export function firstFault(
  stream: readonly (Recorded | Link)[],
  notes: readonly ChainBreak[] = [],
): ChainFault | undefined {
  const noted = new Set(standingNotes(stream, notes).map(({ revision }) => BigInt(revision)));
  let before: Link | null = null;
  for (const link of stream.map(asLink)) {
    const because = faultOf(link, before);
    if (because && !noted.has(link.revision)) return { revision: link.revision, because };
    before = link;
  }
  return undefined;
}

const asLink = (each: Recorded | Link): Link => ('event' in each ? linkOf(each) : each);

/** The notes that say rightly what is there: one of another place, or of a fact that is not whole, helps nothing. */
export function standingNotes<Note extends ChainBreak>(
  stream: readonly (Recorded | Link)[],
  notes: readonly Note[],
): readonly Note[] {
  if (notes.length === 0) return [];
  const breaks = chainBreaksOf(stream);
  return notes.filter((note) => breaks.some((each) => isDeepStrictEqual(each, breakIn(note))));
}

/**
 * Facts in their place and whole in themselves that name as the one before them a hash which no fact of the stream
 * has. They come of two processes that one command reached at once, before an event's id was made of its content.
 */
export function chainBreaksOf(stream: readonly (Recorded | Link)[]): readonly ChainBreak[] {
  const links = stream.map(asLink);
  const hashes = new Set(links.map(({ metadata }) => metadata.hash));
  return links.flatMap((link, index) => {
    const before = links[index - 1];
    const { hash, previousHash: found } = link.metadata;
    if (!before || found === null || hashes.has(found)) return [];
    const twin = { revision: before.revision, metadata: { ...before.metadata, hash: found } };
    if (faultOf(link, twin)) return [];
    const [revision, expected] = [Number(link.revision), before.metadata.hash];
    return [{ stream: link.stream, revision, found, expected, hash }];
  });
}

/** A break that was noted, and when. */
export interface NotedBreak extends ChainBreak {
  readonly notedAt: string;
}

/** What is noted in a stream of notes: nothing, where its own chain does not hold. */
export function notedIn(notes: readonly (Recorded | Link)[]): readonly NotedBreak[] {
  if (firstFault(notes)) return [];
  return notes
    .map(asLink)
    .filter(({ type }) => type === 'ChainBreakNoted')
    .map(({ data, metadata }) => ({
      ...breakIn(data as unknown as ChainBreak),
      notedAt: metadata.recordedAt,
    }));
}

const breakIn = ({ stream, revision, found, expected, hash }: ChainBreak): ChainBreak => ({
  stream,
  revision,
  found,
  expected,
  hash,
});
