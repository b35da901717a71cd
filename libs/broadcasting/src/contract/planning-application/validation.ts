import { informationKinds, type ValidationFact } from '#domain';
import { amount, code, day, oneOf, orNull, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Whether an application is complete. */
export const validation: TopicPublications<ValidationFact> = {
  DevelopmentMeasured: {
    meaning: 'What is proposed was measured, and its scale worked out.',
    version: 1,
    fields: {
      caseReference,
      scale: field(oneOf('major', 'minor', 'other'), 'How large it is.', (event) => event.scale),
      homes: field(orNull(amount), 'Homes proposed, where their number is known.', (event) => event.homes),
      siteHectares: field(orNull(amount), 'The size of the site.', (event) => event.siteHectares),
      floorSpaceSquareMetres: field(
        orNull(amount),
        'Floor space to be created.',
        (event) => event.floorSpaceSquareMetres,
      ),
      eia: field(
        orNull(yesOrNo),
        'Whether an environmental statement is required; null while nobody has said.',
        (event) => event.eia ?? null,
      ),
      psi: field(
        orNull(yesOrNo),
        'Whether it is public service infrastructure; null while nobody has said.',
        (event) => event.psi ?? null,
      ),
    },
  },
  InformationRequested: {
    meaning: 'The applicant was asked for something that is missing or must be put right.',
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
    meaning: 'What was asked for is no longer needed.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'The request.', (event) => event.requestId),
      cancelledOn: field(day, 'The day it was cancelled.', (event) => event.cancelledOn),
    },
  },
  InformationRequestLapsed: {
    meaning: 'The day to answer passed without an answer.',
    version: 1,
    fields: {
      caseReference,
      requestId: field(code(), 'The request.', (event) => event.requestId),
      dueOn: field(day, 'The day that passed.', (event) => event.dueOn),
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
    meaning: 'The applicant disputes what was asked for.',
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
      upheld: field(yesOrNo, 'What was asked for is no longer needed.', (event) => event.upheld),
      answeredOn: field(day, 'The day it was answered.', (event) => event.answeredOn),
    },
  },
  ApplicationReturned: {
    meaning: 'It was not completed in time and went back to the applicant.',
    version: 1,
    fields: {
      caseReference,
      returnedOn: field(day, 'The day it went back.', (event) => event.returnedOn),
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
      eia: field(yesOrNo, 'An environmental statement came with it.', (event) => event.eia),
      psi: field(yesOrNo, 'It is public service infrastructure.', (event) => event.psi),
    },
  },
  ValidDateCorrected: {
    meaning: 'The day it was valid from had been wrong.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The right day.', (event) => event.validFrom),
      insteadOf: field(day, 'The day believed before.', (event) => event.insteadOf),
    },
  },
  ValidationSetAside: {
    meaning: 'It had been taken for valid and is not: the time to decide it does not run.',
    version: 1,
    fields: {
      caseReference,
      validFrom: field(day, 'The day believed before.', (event) => event.validFrom),
      setAsideOn: field(day, 'The day this was found.', (event) => event.setAsideOn),
    },
  },
};
