import type { PublishStatus, RegisterFact } from '#domain';
import { constraintInWords, constraintKindOf } from '#legislation';
import { byLink } from '../by-link.js';
import { documentInWords, publishInWords } from '../codes.js';
import { count, day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const register: Wordings<RegisterFact> = {
  DocumentAdded: ({ kind, title, publishStatus, redacts, link }) =>
    `Document added${byLink(link)} (${documentInWords[kind]}): ${title}. ${
      redacts === null
        ? onArrival[publishStatus]
        : 'It is a copy of another document, without private details'
    }`,
  DocumentStored: ({ documentId, bytes }, say) =>
    `The file of ${say.thing('document', documentId, 'a document')} was stored (${size(bytes)})`,
  DocumentScanned: ({ documentId, verdict, found }, say) =>
    verdict === 'clean'
      ? `Checked for viruses, none found: ${say.thing('document', documentId, 'a document')}`
      : `A virus was found (${found ?? 'not named'}): ${say.thing('document', documentId, 'a document')} is withheld, and nobody can open it`,
  DocumentPublishStatusSet: ({ documentId, publishStatus, reason }, say) =>
    `${publishInWords[publishStatus]}: ${say.thing('document', documentId, 'a document')}${when(
      reason.trim() !== '',
      `. Reason${saying(reason)}`,
    )}`,
  DocumentSuperseded: ({ documentId, supersededBy }, say) =>
    `${say.thing('document', documentId, 'A document')} is replaced by ${say.thing('document', supersededBy, 'another')}`,
  AmendmentReceived: ({ description, documents, receivedOn, reconsultationNeeded }) =>
    `Amended on ${day(receivedOn)}${saying(description)}${when(
      documents.length > 0,
      ` (${count(documents.length, 'document')})`,
    )}. ${reconsultationNeeded ? 'The people who were consulted must be asked again' : 'No new consultation is needed'}`,
  ConstraintRecorded: ({ kind, name, source }) =>
    `On the site: ${constraint(kind)}, ${name} (from ${source})`,
  ConstraintRemoved: ({ constraintId, reason }, say) =>
    `Not on the site after all: ${say.thing('constraint', constraintId, 'a constraint')}${saying(reason)}`,
  ApplicationPublished: ({ documents, publishedOn }) =>
    `Put on the public register on ${day(publishedOn)}, with ${documents.length === 0 ? 'no documents' : count(documents.length, 'document')}`,
};

/** `700 kB` for 700,000 bytes. */
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const onArrival: Readonly<Record<PublishStatus, string>> = {
  publish: 'The public may see it',
  withhold: 'The public may not see it',
  'not-assessed': 'Nobody has decided yet whether the public may see it',
};

/** In older facts, from before the list of kinds, the kind is any text. */
function constraint(kind: string): string {
  const listed = constraintKindOf(kind);
  return listed ? constraintInWords(listed) : kind;
}
