import { type AppealFact, appealGrounds, appealOutcomes, appealProcedures } from '#domain';
import { code, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** Appeals against a decision, or because there is none. */
export const appeals: TopicPublications<AppealFact> = {
  AppealLodged: {
    meaning: 'The applicant appealed.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'Names the appeal.', (event) => event.appealId),
      inspectorateReference: field(
        code(),
        "The Planning Inspectorate's number.",
        (event) => event.inspectorateReference,
      ),
      against: field(oneOf(...appealGrounds), 'Against what.', (event) => event.against),
      lodgedOn: field(day, 'The day.', (event) => event.lodgedOn),
      outOfTime: field(yesOrNo, 'Whether it came after the last day.', (event) => event.outOfTime),
    },
  },
  AppealValidated: {
    meaning: 'The inspectorate accepted the appeal.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'The appeal.', (event) => event.appealId),
      validatedOn: field(day, 'The day.', (event) => event.validatedOn),
    },
  },
  AppealStarted: {
    meaning: 'The appeal began.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'The appeal.', (event) => event.appealId),
      startedOn: field(day, 'The day.', (event) => event.startedOn),
      procedure: field(oneOf(...appealProcedures), 'The procedure.', (event) => event.procedure),
    },
  },
  AppealWithdrawn: {
    meaning: 'The appeal was withdrawn.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'The appeal.', (event) => event.appealId),
      withdrawnOn: field(day, 'The day.', (event) => event.withdrawnOn),
    },
  },
  AppealDecided: {
    meaning: 'The appeal was decided.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'The appeal.', (event) => event.appealId),
      outcome: field(oneOf(...appealOutcomes), 'What was decided.', (event) => event.outcome),
      decidedOn: field(day, 'The day.', (event) => event.decidedOn),
    },
  },
};
