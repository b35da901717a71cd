import type { FieldWords } from './field-words.js';

type Exceptions = Readonly<Record<string, Partial<FieldWords>>>;

const leftOut = { as: 'left out' } as const;

/**
 * Where a form of an act on a case asks otherwise than its schema says, by the path of the act: a control of
 * this console, a field that it fills in itself, or a label for one of several acts with the same body.
 */
export const wordsOfActs: Readonly<Record<string, Exceptions>> = {
  documents: { mediaType: leftOut, sha256: leftOut, location: leftOut },
  duplicate: { caseId: leftOut },
  'proposed-details/{lineId}/confirmation': { proposal: leftOut, kind: leftOut, name: leftOut },
  return: { reason: { label: 'Reason', hint: 'In words for the applicant.' } },
  'fee-assessment': { proposal: { as: 'proposal' } },
  payments: { recovers: leftOut },
  'committee-resolution': { meetingId: { as: 'made' } },
  consultations: { fromDirectory: { nothing: 'The directory has nobody whom you can ask now.' } },
  reconsultations: { fromDirectory: { nothing: 'The directory has nobody whom you can ask now.' } },
  'conditions/{condition}/approval': { on: { label: 'Approved on' } },
  'conditions/{condition}/deemed-discharge': { on: { label: 'From' } },
  'conditions/{condition}/refusal': { on: { label: 'Refused on' } },
  'appeals/{appealId}/validation': { on: { label: 'Valid on' } },
  'appeals/{appealId}/withdrawal': { on: { label: 'Withdrawn on' } },
};
