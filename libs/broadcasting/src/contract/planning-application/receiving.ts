import {
  type CouncilCode,
  decisionKinds,
  importedEndings,
  parentRelations,
  type ReceivingFact,
} from '#domain';
import { code, day, moment, oneOf, orNull, wholePence } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** How a case begins, what it depends on, and how it ends without a decision. */
export const receiving: TopicPublications<ReceivingFact> = {
  ApplicationReceived: {
    meaning: 'An application was received. Whether it is complete is not known yet.',
    version: 1,
    fields: {
      caseReference,
      submissionId: field(code(), 'The id under which it was sent.', (event) => event.submissionId),
      applicationType: field(code(), 'Open Digital Planning code.', (event) => event.applicationType),
      scale: field(oneOf('major', 'minor', 'other'), 'Its scale.', (event) => event.scale),
      ward: field(orNull(code()), 'The ward of the site.', (event) => event.site.ward || null),
      submittedAt: field(moment, 'When it was sent.', (event) => event.submittedAt),
      receivedOn: field(day, 'The day it counts as received.', (event) => event.receivedOn),
      feeStatedPence: field(orNull(wholePence), 'The fee that it states.', (event) => event.feeStatedPence),
    },
  },
  CaseImported: {
    meaning:
      'The case was brought in from another system; what was done there follows as separate events with the original days.',
    version: 1,
    fields: {
      caseReference,
      source: field(code(), 'The system it came from.', (event) => event.source),
      formerReference: field(code(), 'Its reference there.', (event) => event.formerReference),
    },
  },
  ImportCorrected: {
    meaning: 'The case had come in from another system with wrong contents, and was corrected.',
    version: 1,
    fields: {
      caseReference,
      applicationType: field(code(), 'Open Digital Planning code.', (event) => event.applicationType),
      scale: field(oneOf('major', 'minor', 'other'), 'Its scale.', (event) => event.scale),
      ward: field(orNull(code()), 'The ward of the site.', (event) => event.site.ward || null),
      receivedOn: field(day, 'The day it counts as received.', (event) => event.receivedOn),
    },
  },
  CaseHistoryImported: {
    meaning: 'The case had ended in the former system. Nothing more is decided on it.',
    version: 1,
    fields: {
      caseReference,
      ended: field(oneOf(...importedEndings), 'How it ended there.', (event) => event.ended),
      endedOn: field(orNull(day), 'The day it ended; null if that was not kept.', (event) => event.endedOn),
      decision: field(
        orNull(oneOf(...decisionKinds)),
        'How it was decided; null if nothing was.',
        (event) => event.decision,
      ),
    },
  },
  CaseTakenOver: {
    meaning: "The council's successor took the case over. From that day it has this reference.",
    version: 1,
    fields: {
      caseReference,
      formerReference: field(code(), 'The former reference.', (event) => event.formerReference),
      from: field(code<CouncilCode>(), 'The former council.', (event) => event.from),
      to: field(code<CouncilCode>(), 'The new council.', (event) => event.to),
    },
  },
  ParentLinked: {
    meaning: 'The application depends on another case: it discharges, varies or completes that permission.',
    version: 1,
    fields: {
      caseReference,
      parentReference: field(code(), "The other case's reference.", (event) => event.parent.reference),
      relation: field(
        oneOf(...parentRelations),
        'Its relation to the other case.',
        (event) => event.relation,
      ),
    },
  },
  ParentRecordedElsewhere: {
    meaning: 'The application depends on a permission that is not held here.',
    version: 1,
    fields: {
      caseReference,
      parentReference: field(code(), 'The reference of the permission.', (event) => event.reference),
      relation: field(
        oneOf(...parentRelations),
        'Its relation to the other case.',
        (event) => event.relation,
      ),
    },
  },
  ApplicationClosedAsDuplicate: {
    meaning: 'The same application had already been received.',
    version: 1,
    fields: {
      caseReference,
      duplicateOf: field(code(), 'The case that continues.', (event) => event.duplicateOf),
      closedOn: field(day, 'The day it was closed.', (event) => event.closedOn),
    },
  },
  ApplicationWithdrawn: {
    meaning: 'The application was withdrawn; it will not be decided.',
    version: 1,
    fields: {
      caseReference,
      withdrawnOn: field(day, 'The day it was taken back.', (event) => event.withdrawnOn),
      requestedBy: field(oneOf('applicant', 'agent'), 'Who asked for it.', (event) => event.requestedBy),
    },
  },
};
