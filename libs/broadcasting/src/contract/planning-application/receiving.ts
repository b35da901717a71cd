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

/** How a case begins, what it belongs to, and how it ends without a decision. */
export const receiving: TopicPublications<ReceivingFact> = {
  ApplicationReceived: {
    meaning: 'An application came in. Whether it is complete is not known yet.',
    version: 1,
    fields: {
      caseReference,
      submissionId: field(code(), 'The id under which it was sent.', (event) => event.submissionId),
      applicationType: field(code(), 'Open Digital Planning code.', (event) => event.applicationType),
      scale: field(oneOf('major', 'minor', 'other'), 'How large it is.', (event) => event.scale),
      ward: field(orNull(code()), 'The ward of the site.', (event) => event.site.ward || null),
      submittedAt: field(moment, 'When it was sent.', (event) => event.submittedAt),
      receivedOn: field(day, 'The day it counts as received.', (event) => event.receivedOn),
      feeStatedPence: field(orNull(wholePence), 'The fee it states.', (event) => event.feeStatedPence),
    },
  },
  CaseImported: {
    meaning:
      'The case was brought in from another system; what was done there is told with the days it was done.',
    version: 1,
    fields: {
      caseReference,
      source: field(code(), 'The system it came from.', (event) => event.source),
      formerReference: field(code(), 'Its reference there.', (event) => event.formerReference),
    },
  },
  ImportCorrected: {
    meaning: 'The case had come in wrong from another system, and was put right.',
    version: 1,
    fields: {
      caseReference,
      applicationType: field(code(), 'Open Digital Planning code.', (event) => event.applicationType),
      scale: field(oneOf('major', 'minor', 'other'), 'How large it is.', (event) => event.scale),
      ward: field(orNull(code()), 'The ward of the site.', (event) => event.site.ward || null),
      receivedOn: field(day, 'The day it counts as received.', (event) => event.receivedOn),
    },
  },
  CaseHistoryImported: {
    meaning: 'The case had ended in the system that it came from. Nothing more is decided on it.',
    version: 1,
    fields: {
      caseReference,
      ended: field(oneOf(...importedEndings), 'How it ended there.', (event) => event.ended),
      endedOn: field(
        orNull(day),
        'The day it ended; null where that was not kept.',
        (event) => event.endedOn,
      ),
      decision: field(
        orNull(oneOf(...decisionKinds)),
        'How it was decided; null where nothing was.',
        (event) => event.decision,
      ),
    },
  },
  CaseTakenOver: {
    meaning: 'The successor of its council took the case over. From the day on it has this reference.',
    version: 1,
    fields: {
      caseReference,
      formerReference: field(code(), 'The reference it had.', (event) => event.formerReference),
      from: field(code<CouncilCode>(), 'The council whose it was.', (event) => event.from),
      to: field(code<CouncilCode>(), 'The council whose it is.', (event) => event.to),
    },
  },
  ParentLinked: {
    meaning: 'The application hangs on another: it discharges, varies or completes that permission.',
    version: 1,
    fields: {
      caseReference,
      parentReference: field(
        code(),
        'The other case, as its council numbers it.',
        (event) => event.parent.reference,
      ),
      relation: field(oneOf(...parentRelations), 'What it is to the other.', (event) => event.relation),
    },
  },
  ParentRecordedElsewhere: {
    meaning: 'The application hangs on a permission that is not held here.',
    version: 1,
    fields: {
      caseReference,
      parentReference: field(code(), 'The permission, as it was numbered.', (event) => event.reference),
      relation: field(oneOf(...parentRelations), 'What it is to the other.', (event) => event.relation),
    },
  },
  ApplicationClosedAsDuplicate: {
    meaning: 'The same application had come in before.',
    version: 1,
    fields: {
      caseReference,
      duplicateOf: field(code(), 'The case that goes on.', (event) => event.duplicateOf),
      closedOn: field(day, 'The day it was closed.', (event) => event.closedOn),
    },
  },
  ApplicationWithdrawn: {
    meaning: 'The application was taken back; nothing will be decided.',
    version: 1,
    fields: {
      caseReference,
      withdrawnOn: field(day, 'The day it was taken back.', (event) => event.withdrawnOn),
      requestedBy: field(oneOf('applicant', 'agent'), 'Who asked for it.', (event) => event.requestedBy),
    },
  },
};
