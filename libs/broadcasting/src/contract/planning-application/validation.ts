import { informationKinds, type ValidationFact } from '#domain';
import { amount, code, day, oneOf, orNull, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Whether an application is complete. */
export const validation: TopicPublications<ValidationFact> = {
  DevelopmentMeasured: {
    meaning: 'The measures of the proposal were recorded, and its scale worked out.',
    version: 1,
    fields: {
      caseReference,
      scale: field(oneOf('major', 'minor', 'other'), 'Its scale.', (event) => event.scale),
      homes: field(orNull(amount), 'Homes proposed, where their number is known.', (event) => event.homes),
      siteHectares: field(orNull(amount), 'The size of the site.', (event) => event.siteHectares),
      floorSpaceSquareMetres: field(
        orNull(amount),
        'Floor space to be created.',
        (event) => event.floorSpaceSquareMetres,
      ),
      eia: field(
        orNull(yesOrNo),
        'Whether an environmental statement is required; null while unknown.',
        (event) => event.eia ?? null,
      ),
      psi: field(
        orNull(yesOrNo),
        'Whether it is public service infrastructure; null while unknown.',
        (event) => event.psi ?? null,
      ),
    },
  },
  InformationRequested: {
    meaning: 'The applicant was asked for information or a correction.',
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
  InformationRequestCancelled: {
    meaning: 'A request is no longer needed.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'The request.', (event) => event.requestId),
      cancelledOn: field(day, 'The day it was cancelled.', (event) => event.cancelledOn),
    },
  },
  InformationRequestLapsed: {
    meaning: 'The last day to answer passed without an answer.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'The request.', (event) => event.requestId),
      dueOn: field(day, 'The last day.', (event) => event.dueOn),
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
  ValidationDisputed: {
    meaning: 'The applicant disputes a request.',
    version: 1,
    fields: {
      caseReference,
      disputeId: field(code(), 'Names the dispute.', (event) => event.disputeId),
      requestId: field(code(), 'The request disputed.', (event) => event.requestId),
      answerDueOn: field(day, 'The day an answer is due.', (event) => event.answerDueOn),
    },
  },
  ValidationDisputeAnswered: {
    meaning: 'The council answered the dispute.',
    version: 1,
    fields: {
      caseReference,
      disputeId: field(code(), 'The dispute.', (event) => event.disputeId),
      requestId: field(code(), 'The request disputed.', (event) => event.requestId),
      upheld: field(yesOrNo, 'A request is no longer needed.', (event) => event.upheld),
      answeredOn: field(day, 'The day it was answered.', (event) => event.answeredOn),
    },
  },
  ApplicationReturned: {
    meaning: 'It was not completed in time and was returned to the applicant.',
    version: 1,
    fields: {
      caseReference,
      returnedOn: field(day, 'The day of the refund.', (event) => event.returnedOn),
    },
  },
  ApplicationValidated: {
    meaning: 'The application is complete; the period to decide it runs.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The day on which the last item needed came.', (event) => event.validFrom),
      validationCompletedOn: field(
        day,
        'The day it was found complete.',
        (event) => event.validationCompletedOn,
      ),
      eia: field(yesOrNo, 'Whether an environmental statement came with it.', (event) => event.eia),
      psi: field(yesOrNo, 'Whether it is public service infrastructure.', (event) => event.psi),
    },
  },
  ValidDateCorrected: {
    meaning: 'The day from which it is valid was corrected.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The right day.', (event) => event.validFrom),
      insteadOf: field(day, 'The former day.', (event) => event.insteadOf),
    },
  },
  ValidationSetAside: {
    meaning: 'The validation was undone: the period to decide does not run.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The former day.', (event) => event.validFrom),
      setAsideOn: field(day, 'The day on which this was found.', (event) => event.setAsideOn),
    },
  },
};
