import type { Schemas } from '../api/casebook-api.js';
import { fileInWords } from '../words/sizes.js';
import type { Tag } from '../words/tags.js';

type CaseView = Schemas['CaseView'];
type Paper = CaseView['documents'][number];

const publishing: Readonly<Record<Paper['publishStatus'], Tag>> = {
  publish: { words: 'Published', colour: 'green' },
  withhold: { words: 'Withheld', colour: 'grey' },
  'not-assessed': { words: 'Not looked at', colour: 'yellow' },
};

/** The words of the forms in which a document's kind is chosen. */
const kinds: Readonly<Record<Paper['kind'], string>> = {
  applicationForm: 'Application form',
  sitePlan: 'Site plan',
  plan: 'Plan',
  statement: 'Statement',
  certificate: 'Certificate',
  photograph: 'Photograph',
  noticeEvidence: 'Evidence of a notice',
  consulteeResponse: 'Consultee response',
  representation: 'Comment',
  officerReport: "Officer's report",
  decisionNotice: 'Decision notice',
  obligation: 'Planning obligation',
  correspondence: 'Correspondence',
  other: 'Document',
};

/** Stages of a case that can no longer be put on the register. */
const neverPublished: ReadonlySet<CaseView['stage']> = new Set(['withdrawn', 'returned', 'duplicate']);

/** Current documents, and separately the superseded ones. */
export function documentsOf({ documents, stage, publishedOn }: CaseView, href: string) {
  const isForPublic = publishedOn !== null || !neverPublished.has(stage);
  const shown = documents.map((each) => ({
    ...{ id: each.documentId, title: each.title, kind: kinds[each.kind], receivedOn: each.receivedOn },
    ...{ status: publishing[each.publishStatus], drawing: each.drawingNumber ?? null },
    withheldReason: each.withheldReason,
    ...fileOf(each, href),
    picture: isSmallPicture(each) ? fileAt(each, href) : null,
    supersededBy: documents.find(({ documentId }) => documentId === each.supersededBy)?.title ?? null,
  }));
  return {
    current: shown.filter(({ supersededBy }) => supersededBy === null),
    superseded: shown.filter(({ supersededBy }) => supersededBy !== null),
    toLookAt: isForPublic
      ? documents.filter(({ publishStatus }) => publishStatus === 'not-assessed').length
      : 0,
    toScan: documents.filter(({ stored, scanned }) => stored && scanned === null).length,
  };
}

/** The link to a file, or the reason why there is none, and a warning for the reader if needed. */
function fileOf({ documentId, stored, scanned, mediaType, bytes, location }: Paper, href: string) {
  const file = fileInWords(mediaType, bytes);
  if (!stored)
    return { file, opens: null, notHere: location ? `Recorded location: ${location}` : '', scan: null };
  return {
    ...{ file, notHere: null, scan: scans[scanned ?? 'none'] },
    opens: scanned === 'infected' ? null : fileAt({ documentId }, href),
  };
}

const fileAt = ({ documentId }: Pick<Paper, 'documentId'>, href: string): string =>
  `${href}/documents/${encodeURIComponent(documentId)}`;

const largestPicture = 500_000;

/**
 * Shown small beside its title. Only what is published: fetching any other file is a look, which is recorded, and
 * nobody has asked for it by opening the list.
 */
const isSmallPicture = ({ mediaType, bytes, stored, scanned, publishStatus }: Paper): boolean =>
  stored &&
  scanned === 'clean' &&
  publishStatus === 'publish' &&
  ['image/png', 'image/jpeg'].includes(mediaType ?? '') &&
  (bytes ?? Number.POSITIVE_INFINITY) <= largestPicture;

/** The message about a virus scan after an upload. */
export const scanInWords: Readonly<Record<'clean' | 'infected' | 'none', string>> = {
  clean: 'It was checked for viruses: none was found.',
  infected: 'A virus was found in it, so nobody can open it.',
  none: 'It has not been checked for viruses yet. Until then, only people who check documents may open it.',
};

/** The label for a virus scan result. A clean result needs none. */
const scans: Readonly<Record<'clean' | 'infected' | 'none', string | null>> = {
  clean: null,
  infected: 'A virus was found in it, so nobody can open it. Ask the sender for another copy.',
  none: 'Not checked for viruses yet',
};
