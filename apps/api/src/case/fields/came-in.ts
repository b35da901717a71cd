import {
  capitalised,
  day,
  decidedInWords,
  informationInWords,
  listed,
  money,
  paymentInWords,
  publishInWords,
  relationInWords,
  scaleInWords,
  typeName,
  written,
} from '#wording';
import { aDay, as, type FieldsInWords, many, notInWords, one, person } from './field-in-words.js';

const said = notInWords("it is the submission's own text, which never changes");

/** What a case is, how it was received, and what was requested until it was valid. */
export const fieldsCameIn = {
  stage: one('Stage', capitalised),
  officer: one('Case officer', person),
  receivedOn: aDay('Received'),
  validFrom: aDay('Valid from'),
  validationCompletedOn: aDay('Checking finished'),
  decideBy: aDay('Last day to decide'),
  publishedOn: aDay('On the public register since'),
  applicationType: one('Kind', typeName),
  description: one('Proposal', written),
  site: one('Site', ({ address, postcode }) => listed([address, postcode ?? ''].filter(Boolean))),
  scale: one('Size', (scale) => capitalised(scaleInWords[scale])),
  measures: one('Measures', as('DevelopmentMeasured')),
  formerReferences: many('Known before as', ({ reference, of }) => `${reference} (${of})`),
  allocations: notInWords("the officer is shown as the case's officer"),
  specialists: many('Specialists', as('SpecialistAllocated')),
  parents: many('Hangs on', ({ parent, relation }) => `It ${relationInWords[relation]} ${parent.reference}`),
  endedElsewhere: one('Ended before it came here', as('CaseHistoryImported')),
  linkedDecisions: many(
    'Decisions on cases that depend on it',
    ({ reference, decision, decidedOn }) => `${reference}: ${decidedInWords(decision)}, ${day(decidedOn)}`,
  ),
  duplicateOf: one('Duplicate of', String),
  requests: many(
    'Asked of the applicant',
    ({ kind, request, dueOn, receivedOn }) =>
      `${written(request) || capitalised(informationInWords[kind])} (${
        receivedOn ? `came on ${day(receivedOn)}` : `by ${day(dueOn)}`
      })`,
  ),
  requestsClosed: many(
    'No longer asked for, or not answered',
    ({ requestId, effectiveOn }, names) =>
      `${names.thing('request', requestId) ?? 'What was asked for'} (${day(effectiveOn)})`,
  ),
  invalidations: many(
    'Invalid',
    ({ invalidFrom, reasons }) => `From ${day(invalidFrom)}: ${written(reasons.join('; '))}`,
  ),
  validationDisputes: many(
    'Disputes about requests',
    ({ requestId, answer }, names) =>
      `${names.thing('request', requestId) ?? 'What was asked for'} (${
        answer === null ? 'not answered yet' : answer.upheld ? 'upheld' : 'not upheld'
      })`,
  ),
  validDateCorrections: many('Valid day corrected', as('ValidDateCorrected')),
  validationsSetAside: many('Validation set aside', as('ValidationSetAside')),
  returned: one('Returned', ({ returnedOn, reason }) => `${day(returnedOn)}: ${written(reason)}`),
  withdrawal: one('Withdrawn', ({ withdrawnOn }) => day(withdrawnOn)),
  fee: {
    label: 'Fee',
    lines: ({ duePence, paidPence, toRefundPence, refundedPence, payments }) => [
      duePence === null ? 'Not worked out' : `${money(duePence)} due`,
      `${money(paidPence)} paid`,
      ...(toRefundPence > 0 ? [`${money(toRefundPence)} to go back`] : []),
      ...(refundedPence > 0 ? [`${money(refundedPence)} gone back`] : []),
      ...payments.map(
        ({ amountPence, paidOn, method, reversed, movedTo }) =>
          `${money(amountPence)} ${paymentInWords[method]} on ${day(paidOn)}${
            reversed ? ', taken back' : movedTo ? ', which counts elsewhere' : ''
          }`,
      ),
    ],
  },
  documents: many(
    'Documents',
    ({ title, publishStatus, supersededBy }) =>
      `${title} (${publishInWords[publishStatus].toLowerCase()}${supersededBy === null ? '' : ', replaced'})`,
  ),
  particulars: one('What the form says', as('ParticularsReceived')),
  proposedDetails: many(
    'To confirm from the application',
    (line) =>
      `${capitalised(lineAbout[line.about])} (${
        line.settled === null ? 'nobody has answered yet' : answers[line.settled.answer]
      })`,
  ),
  applicant: notInWords('personal data has no words here; an erasure is shown separately'),
  agent: notInWords('personal data has no words here; an erasure is shown separately'),
  submissionId: said,
  typeIsKnown: said,
  submittedAt: said,
  receivedOnBecause: said,
  payloadSha256: said,
  feeStatedPence: said,
} satisfies Partial<FieldsInWords>;

const lineAbout = {
  fee: 'the fee',
  measures: 'the measures',
  constraint: 'a constraint',
  description: 'the description',
} as const;

const answers = {
  confirmed: 'confirmed',
  corrected: 'corrected',
  rejected: 'not so',
  replaced: 'replaced by a later version',
} as const;
