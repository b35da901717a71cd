import { createHash } from 'node:crypto';
import type { CalendarDate } from '#legislation';
import { day } from '#wording';
import type { Block, Letter } from '../blocks.js';

/** Papers that are drawn from the record besides letters and the notice of the decision. */
export type PaperKind = 'committeeReport' | 'appealBundle' | 'agenda';

/** A paper, and the hash of what it says, which is printed at its foot. */
export interface Paper {
  readonly letter: Letter;
  readonly sha256: string;
}

/** Why a paper cannot be drawn from the case as it stands. */
export interface NoPaper {
  readonly refused: { readonly code: string; readonly because: string };
}

interface Says {
  readonly title: string;
  readonly council: string;
  readonly on: CalendarDate;
  readonly blocks: readonly Block[];
}

/** The same record on the same day is the same paper, byte for byte; its hash is of its words, so that a copy proves itself. */
export function paper({ title, council, on, blocks }: Says): Paper {
  const sha256 = createHash('sha256').update(JSON.stringify({ title, council, on, blocks })).digest('hex');
  const letter: Letter = {
    ...{ title, sender: [council], recipient: [], dated: day(on), blocks },
    proof: `The SHA-256 of what this paper says is ${sha256}. It is recorded under that where the paper was kept.`,
    madeAt: new Date(`${on}T00:00:00Z`),
  };
  return { letter, sha256 };
}

/** How a paper is called among the documents of a case: a document of the same words has the same name. */
const prefixes: Readonly<Record<PaperKind, string>> = {
  committeeReport: 'committee-report-',
  appealBundle: 'appeal-bundle-',
  agenda: 'agenda-',
};

export const paperId = (kind: PaperKind, { sha256 }: Paper): string =>
  `${prefixes[kind]}${sha256.slice(0, 12)}`;

/** Whether a document was drawn here: papers do not list one another. */
export const isPaper = (documentId: string): boolean =>
  Object.values(prefixes).some((prefix) => documentId.startsWith(prefix));
