import type { DocumentKind } from '#domain';
import type { CaseDocument, PaperOnFile } from '#read-models';
import { fileAddress, type Register } from './file-address.js';
import { fileTypesOf } from './file-types.js';
import { momentOf, publishedSince } from './moments.js';
import type { PublishedFile } from './shape.js';

const associations: Partial<Record<DocumentKind, PublishedFile['association']>> = {
  consulteeResponse: 'specialistComment',
  representation: 'publicComment',
};

/** The documents that somebody decided to publish. Documents that nobody has checked yet are withheld. */
export const filesOf = (
  { documents, publishedOn }: CaseDocument,
  register: Register,
): readonly PublishedFile[] =>
  documents
    .map((paper, index) => ({ paper, id: index + 1 }))
    .filter(({ paper }) => paper.publishStatus === 'publish')
    .flatMap(({ paper, id }) => fileOf(paper, id, { publishedOn, register }));

/** Undefined if Casebook does not have the bytes: the applicant's own link is not public. */
function fileOf(
  paper: PaperOnFile,
  id: number,
  { publishedOn, register }: Pick<CaseDocument, 'publishedOn'> & { readonly register: Register },
): readonly PublishedFile[] {
  const { bytes, mediaType } = paper;
  const url = fileAddress(register, paper);
  if (bytes === null || mediaType === null || url === null) return [];
  const receivedAt = momentOf(paper.receivedOn);
  const since = publishedSince(publishedOn, paper.publishedOn);
  return [
    {
      id,
      name: paper.title,
      association: associations[paper.kind] ?? 'application',
      url,
      ...(paper.redacts !== null && { redactedUrl: url }),
      ...(paper.supersededBy !== null && { description: `Superseded by ${paper.supersededBy}` }),
      type: fileTypesOf(paper),
      metadata: {
        size: { bytes },
        mimeType: mediaType,
        createdAt: receivedAt,
        submittedAt: receivedAt,
        ...(since && { publishedAt: momentOf(since) }),
      },
    },
  ];
}
