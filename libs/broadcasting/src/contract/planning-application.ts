import { type CaseReference, informationKinds, type PlanningApplicationEvent } from '#domain';
import { code, day, moment, oneOf, orNull, wholePence, yesOrNo } from './kinds.js';
import { field, type Publications } from './publication.js';

const caseReference = field(
  code<CaseReference>(),
  'The case, as its council numbers it.',
  (event: PlanningApplicationEvent) => event.caseReference,
);

/**
 * What the world is told of each fact of a case. A new type of fact does not compile until somebody has decided
 * here. Left out on purpose: applicants and agents; addresses and descriptions, which name homes and people; who
 * among the staff did it; whatever an officer wrote; and which way a recommendation goes before the decision.
 */
export const planningApplicationPublications: Publications<PlanningApplicationEvent> = {
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
  OfficerAllocated: {
    meaning: 'The case was given to an officer, or passed to another.',
    version: 1,
    fields: {
      caseReference,
      reallocated: field(yesOrNo, 'It had an officer before.', (event) => event.previous !== null),
    },
  },
  InformationRequested: {
    meaning: 'The applicant was asked for something without which the application cannot be valid.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'Names the request.', (event) => event.requestId),
      kind: field(oneOf(...informationKinds), 'What is missing.', (event) => event.kind),
      dueOn: field(day, 'The day an answer is due.', (event) => event.dueOn),
    },
  },
  InformationReceived: {
    meaning: 'The applicant answered a request for information.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'The request answered.', (event) => event.requestId),
      receivedOn: field(day, 'The day it came.', (event) => event.receivedOn),
    },
  },
  ApplicationInvalidated: {
    meaning: 'The application is not complete; work on it stops until it is.',
    version: 1,
    fields: {
      caseReference,
      invalidFrom: field(day, 'The day from which it is invalid.', (event) => event.invalidFrom),
    },
  },
  ApplicationValidated: {
    meaning: 'The application is complete; the time to decide it runs.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The day the last of what is needed came.', (event) => event.validFrom),
      validationCompletedOn: field(
        day,
        'The day it was found complete.',
        (event) => event.validationCompletedOn,
      ),
    },
  },
  DeadlineSet: {
    meaning: 'There is a day by which the case must be decided.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The last day to decide.', (event) => event.decideBy),
      cause: field(oneOf('statutory', 'officer'), 'The law, or an officer.', (event) => event.cause),
    },
  },
  DeadlineMissed: {
    meaning: 'The day passed without a decision.',
    version: 1,
    fields: {
      caseReference,
      decideBy: field(day, 'The day that passed.', (event) => event.decideBy),
    },
  },
  RecommendationSubmitted: {
    meaning: 'The officer has made a recommendation; a second person will decide.',
    version: 1,
    fields: { caseReference },
  },
  DecisionIssued: {
    meaning: 'The application was decided.',
    version: 1,
    fields: {
      caseReference,
      decision: field(oneOf('granted', 'refused'), 'Permission given or not.', (event) => event.decision),
      decidedOn: field(day, 'The day of the decision.', (event) => event.decidedOn),
      inTime: field(yesOrNo, 'On or before the last day to decide.', (event) => event.inTime),
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
