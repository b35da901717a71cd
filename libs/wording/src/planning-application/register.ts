import type { PublishStatus, RegisterFact } from '#domain';
import { constraintInWords, constraintKindOf } from '#legislation';
import { documentInWords, publishInWords } from '../codes.js';
import { count, day, saying, when } from '../plainly.js';
import type { Wordings } from '../wordings.js';

export const register: Wordings<RegisterFact> = {
  DocumentAdded: ({ kind, title, publishStatus, redacts }) =>
    `Document added (${documentInWords[kind]}): ${title}. ${
      redacts === null ? onArrival[publishStatus] : 'It is the copy of another without private details'
    }`,
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
    )}. ${reconsultationNeeded ? 'Those consulted must be asked again' : 'Nobody need be asked again'}`,
  ConstraintRecorded: ({ kind, name, source }) =>
    `On the site: ${constraint(kind)}, ${name} (from ${source})`,
  ConstraintRemoved: ({ constraintId, reason }, say) =>
    `Not on the site after all: ${say.thing('constraint', constraintId, 'a constraint')}${saying(reason)}`,
  ApplicationPublished: ({ documents, publishedOn }) =>
    `Put on the public register on ${day(publishedOn)}, with ${count(documents.length, 'document')}`,
};

const onArrival: Readonly<Record<PublishStatus, string>> = {
  publish: 'The public may see it',
  withhold: 'The public may not see it',
  'not-assessed': 'Nobody has looked yet whether the public may see it',
};

/** In facts from before there was one vocabulary the kind is any text. */
function constraint(kind: string): string {
  const known = constraintKindOf(kind);
  return known ? constraintInWords(known) : kind;
}
