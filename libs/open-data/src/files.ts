import type { DocumentKind } from '#domain';
import type { CaseDocument, PaperOnFile } from '#read-models';
import { fileAddress, type Register } from './file-address.js';
import { momentOf } from './moments.js';
import type { PublishedFile } from './shape.js';

const types: Readonly<Record<DocumentKind, string>> = {
  applicationForm: 'applicationSubmission',
  sitePlan: 'sitePlan.proposed',
  plan: 'otherDrawing',
  statement: 'otherSupporting',
  certificate: 'otherDocument',
  photograph: 'photographs.existing',
  noticeEvidence: 'otherEvidence',
  consulteeResponse: 'otherDocument',
  representation: 'otherDocument',
  officerReport: 'otherDocument',
  decisionNotice: 'decisionNotice',
  obligation: 'otherDocument',
  correspondence: 'otherDocument',
  other: 'otherDocument',
};

const associations: Partial<Record<DocumentKind, PublishedFile['association']>> = {
  consulteeResponse: 'specialistComment',
  representation: 'publicComment',
};

/** What somebody decided to publish; what nobody has looked at yet is withheld. */
export const filesOf = (
  { documents, publishedOn }: CaseDocument,
  register: Register,
): readonly PublishedFile[] =>
  documents
    .map((paper, index) => ({ paper, id: index + 1 }))
    .filter(({ paper }) => paper.publishStatus === 'publish')
    .flatMap(({ paper, id }) => fileOf(paper, id, { publishedOn, register }));

/** Nothing of a file whose bytes are not here: the applicant's own link to it is not for everybody. */
function fileOf(
  paper: PaperOnFile,
  id: number,
  { publishedOn, register }: Pick<CaseDocument, 'publishedOn'> & { readonly register: Register },
): readonly PublishedFile[] {
  const { bytes, mediaType } = paper;
  const url = fileAddress(register, paper);
  if (bytes === null || mediaType === null || url === null) return [];
  const receivedAt = momentOf(paper.receivedOn);
  return [
    {
      id,
      name: paper.title,
      association: associations[paper.kind] ?? 'application',
      url,
      ...(paper.redacts !== null && { redactedUrl: url }),
      ...(paper.supersededBy !== null && { description: `Superseded by ${paper.supersededBy}` }),
      type: [types[paper.kind]],
      metadata: {
        size: { bytes },
        mimeType: mediaType,
        createdAt: receivedAt,
        submittedAt: receivedAt,
        ...(publishedOn && { publishedAt: momentOf(publishedOn) }),
      },
    },
  ];
}
