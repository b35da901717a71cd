import type { recordNotes } from '#domain';
import type { StoredEvent } from './decoding.js';
import { asLink, breakIn, faultOf, type Link, notesInForce } from './hash-chain.js';
import type { Recorded } from './recorded.js';
import { leftOutOf, linkHashOf } from './set-aside.js';

type ChainBreak = recordNotes.ChainBreak;

type ChainFault = { readonly revision: bigint; readonly because: string };

/** An event as stored, at its place in the chain, readable or not. */
export const linkStored = ({ stream, revision, id, type, data, metadata }: StoredEvent): Link =>
  ({ stream, revision, id, type, data, metadata: metadata ?? {} }) as Link;

/**
 * The first fact of a stream that differs from what was recorded; undefined if the chain is intact, except for noted
 * breaks and facts set aside.
 */
export function firstFault(
  stream: readonly (Recorded | Link)[],
  notes: readonly ChainBreak[] = [],
): ChainFault | undefined {
  const links = stream.map(asLink);
  const noted = new Set(notesInForce(stream, notes).map(({ revision }) => BigInt(revision)));
  const leftOut = leftOutOf(links.map(stored));
  let before: Pick<Link, 'revision' | 'metadata'> | null = null;
  for (const link of links) {
    const isLeftOut = leftOut.has(link.revision);
    const because = faultOf(link, before);
    if (because && !noted.has(link.revision) && !isLeftOut) return { revision: link.revision, because };
    before = isLeftOut ? asLinkedTo(link) : link;
  }
  return undefined;
}

const stored = (link: Link): StoredEvent => ({ ...link, position: 0n });

/** The fact after one that was set aside must name the hash of that fact as stored. */
const asLinkedTo = (link: Link): Pick<Link, 'revision' | 'metadata'> => ({
  revision: link.revision,
  metadata: { ...link.metadata, hash: linkHashOf(stored(link)) },
});

/** A noted break, with the time of the note. */
export interface NotedBreak extends ChainBreak {
  readonly notedAt: string;
}

/** The notes in a stream of notes; none if its own chain is broken. */
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

/** A fact that two people left out, and whether the notes on its stream confirm it. */
export interface FactLeftOut {
  readonly stream: string;
  readonly revision: number;
  readonly factType: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly by: string;
  readonly leftOutAt: string;
  readonly isConfirmed: boolean;
}

/** The facts left out of a stream, each with the confirmation found in the stream's notes. */
export function leftOutIn(
  stream: readonly (Recorded | Link)[],
  notes: readonly (Recorded | Link)[],
): readonly FactLeftOut[] {
  const links = stream.map(asLink);
  const confirmed = firstFault(notes)
    ? []
    : notes.map(asLink).filter(({ type }) => type === 'ProposalConfirmed');
  return [...leftOutOf(links.map(stored))].map(([revision, by]) => {
    const said = by.data as unknown as recordNotes.FactSetAside;
    const isIt = ({ data }: Link) =>
      data.proposalId === said.proposalId && data.proposedBy === said.proposedBy && data.by === said.by;
    return {
      ...{ stream: by.stream, revision: Number(revision), factType: said.factType, reason: said.reason },
      ...{ proposedBy: said.proposedBy, by: said.by },
      leftOutAt: (by.metadata as { readonly recordedAt: string }).recordedAt,
      isConfirmed: confirmed.some(isIt),
    };
  });
}
