import { hash as digest } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { recordNotes } from '#domain';
import { canonicalText } from './canonical-text.js';
import type { Metadata, Recorded } from './recorded.js';

interface Linked {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Omit<Metadata, 'hash'>;
}

export const sha256 = (bytes: string | Uint8Array): string => digest('sha256', bytes, 'hex');

/** SHA-256 of the canonical JSON (RFC 8785) of a fact, its position and its metadata. */
export const hashOf = (linked: Linked): string => sha256(canonical(partsOf(linked), linked.id));

/**
 * Derives the id from everything except the id itself, and the hash from everything with the id. The long part is
 * serialised only once.
 */
export function identified(
  content: Omit<Linked, 'id'>,
  idOf: (contentHash: string) => string,
): { readonly id: string; readonly hash: string } {
  const parts = partsOf(content);
  const id = idOf(sha256(canonical(parts)));
  return { id, hash: sha256(canonical(parts, id)) };
}

interface Parts {
  readonly data: string;
  readonly after: string;
}

const partsOf = ({ stream, revision, type, data, metadata }: Omit<Linked, 'id'>): Parts => ({
  data: canonicalText(data),
  after: `"metadata":${canonicalText(metadata)},"revision":"${revision}","stream":${JSON.stringify(stream)},"type":${JSON.stringify(type)}}`,
});

/** Members are in alphabetical order: the id is between the data and the rest. */
const canonical = ({ data, after }: Parts, id?: string): string =>
  `{"data":${data},${id === undefined ? '' : `"id":${JSON.stringify(id)},`}${after}`;

type ChainBreak = recordNotes.ChainBreak;

/** A fact chained to the one before it in its stream. */
export interface Link extends Linked {
  readonly metadata: Metadata;
}

export function linkOf({ stream, revision, id, event, storedData, metadata }: Recorded): Link {
  const { type, effectiveOn: _, ...data } = event;
  return { stream, revision, id, type, data: storedData ?? data, metadata };
}

/** Why a fact cannot follow another (null: it should be the first); undefined if it can. */
export function faultOf(link: Link, before: Pick<Link, 'revision' | 'metadata'> | null): string | undefined {
  const expected = before === null ? 0n : before.revision + 1n;
  if (link.revision !== expected) return `revision ${expected} is missing`;
  if (link.metadata.previousHash !== (before?.metadata.hash ?? null))
    return 'it does not follow the one before';
  return isWhole(link) ? undefined : 'its contents were changed';
}

/** Whether the contents of a fact match its hash. */
export function isWhole(link: Link): boolean {
  const { hash, ...metadata } = link.metadata;
  return hashOf({ ...link, metadata }) === hash;
}

export const asLink = (each: Recorded | Link): Link => ('event' in each ? linkOf(each) : each);

/**
 * The notes that describe the record correctly: a note about another position, or about a damaged fact, has
 * no effect.
 */
export function notesInForce<Note extends ChainBreak>(
  stream: readonly (Recorded | Link)[],
  notes: readonly Note[],
): readonly Note[] {
  if (notes.length === 0) return [];
  const breaks = chainBreaksOf(stream);
  return notes.filter((note) => breaks.some((each) => isDeepStrictEqual(each, breakIn(note))));
}

/**
 * Undamaged facts whose previous hash belongs to no fact of the stream. They arose when one command reached two
 * processes at once, before the id of an event was derived from its content.
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

export const breakIn = ({ stream, revision, found, expected, hash }: ChainBreak): ChainBreak => ({
  stream,
  revision,
  found,
  expected,
  hash,
});
