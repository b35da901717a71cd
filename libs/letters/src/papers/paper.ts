import { createHash } from 'node:crypto';
import type { CalendarDate } from '#legislation';
import { day } from '#wording';
import type { Block, Letter } from '../blocks.js';

/** Documents generated from the record, besides letters and the decision notice. */
export type PaperKind = 'committeeReport' | 'appealBundle' | 'agenda';

/** A document, and the hash of its content, printed at its foot. */
export interface Paper {
  readonly letter: Letter;
  readonly sha256: string;
}

/** Why a document cannot be generated from the case. */
export interface NoPaper {
  readonly refused: { readonly code: string; readonly because: string };
}

interface Says {
  readonly title: string;
  readonly council: string;
  readonly on: CalendarDate;
  readonly blocks: readonly Block[];
}

/**
 * The same record on the same day gives the same bytes. The hash covers the words, so that a copy can be
 * verified.
 */
export function paper({ title, council, on, blocks }: Says): Paper {
  const sha256 = createHash('sha256').update(JSON.stringify({ title, council, on, blocks })).digest('hex');
  const letter: Letter = {
    ...{ title, sender: [council], recipient: [], dated: day(on), blocks },
    proof: `The SHA-256 of what this paper says is ${sha256}. It is recorded under that where the paper was kept.`,
    madeAt: new Date(`${on}T00:00:00Z`),
  };
  return { letter, sha256 };
}

/** The prefix of its name among the case's documents: the same content has the same name. */
const prefixes: Readonly<Record<PaperKind, string>> = {
  committeeReport: 'committee-report-',
  appealBundle: 'appeal-bundle-',
  agenda: 'agenda-',
};

export const paperId = (kind: PaperKind, { sha256 }: Paper): string =>
  `${prefixes[kind]}${sha256.slice(0, 12)}`;

/** Whether a document was generated here: such documents do not list each other. */
export const isPaper = (documentId: string): boolean =>
  Object.values(prefixes).some((prefix) => documentId.startsWith(prefix));
