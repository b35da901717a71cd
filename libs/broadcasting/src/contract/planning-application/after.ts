import {
  type AfterFact,
  appealGrounds,
  appealOutcomes,
  appealProcedures,
  correctableFields,
  type RecordCorrected,
} from '#domain';
import { amount, amounts, code, day, oneOf, yesOrNo } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type Told } from './case-field.js';

/** What becomes of a decision. */
export const after: Told<AfterFact | RecordCorrected> = {
  DetailsSubmitted: {
    meaning: 'Details were sent in under conditions.',
    version: 1,
    fields: {
      caseReference,
      conditions: field(amounts, 'The numbers of the conditions.', (event) => event.conditions),
      linkedReference: field(
        code(),
        'The other case, as its council numbers it.',
        (event) => event.linked.reference,
      ),
    },
  },
  ConditionDischarged: {
    meaning: 'A condition is discharged.',
    version: 1,
    fields: {
      caseReference,
      condition: field(amount, 'Its number.', (event) => event.condition),
      how: field(oneOf('details-approved', 'deemed'), 'By approval, or by silence.', (event) => event.how),
      dischargedOn: field(day, 'The day.', (event) => event.dischargedOn),
      linkedReference: field(
        code(),
        'The other case, as its council numbers it.',
        (event) => event.linked.reference,
      ),
    },
  },
  ConditionDetailsRefused: {
    meaning: 'Details under a condition were refused.',
    version: 1,
    fields: {
      caseReference,
      condition: field(amount, 'Its number.', (event) => event.condition),
      refusedOn: field(day, 'The day.', (event) => event.refusedOn),
      linkedReference: field(
        code(),
        'The other case, as its council numbers it.',
        (event) => event.linked.reference,
      ),
    },
  },
  PermissionAmended: {
    meaning: 'A change that is not material was made to the permission.',
    version: 1,
    fields: {
      caseReference,
      amendedOn: field(day, 'The day.', (event) => event.amendedOn),
      linkedReference: field(
        code(),
        'The other case, as its council numbers it.',
        (event) => event.linked.reference,
      ),
    },
  },
  AppealLodged: {
    meaning: 'The applicant appealed.',
    version: 1,
    fields: {
      caseReference,
      appealId: field(code(), 'Names the appeal.', (event) => event.appealId),
      inspectorateReference: field(
        code(),
        'As the Planning Inspectorate numbers it.',
        (event) => event.inspectorateReference,
      ),
      against: field(oneOf(...appealGrounds), 'Against what.', (event) => event.against),
      lodgedOn: field(day, 'The day.', (event) => event.lodgedOn),
      outOfTime: field(yesOrNo, 'After the last day.', (event) => event.outOfTime),
    },
  },
  AppealValidated: {
    meaning: 'The inspectorate took the appeal.',
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
      procedure: field(oneOf(...appealProcedures), 'How it is heard.', (event) => event.procedure),
    },
  },
  AppealWithdrawn: {
    meaning: 'The appeal was taken back.',
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
  DecisionQuashed: {
    meaning: 'A court took the decision away.',
    version: 1,
    fields: {
      caseReference,
      quashedOn: field(day, 'The day.', (event) => event.quashedOn),
      claimReference: field(code(), 'The claim.', (event) => event.claimReference),
    },
  },
  CaseReopened: {
    meaning: 'The case is open again.',
    version: 1,
    fields: {
      caseReference,
      reopenedOn: field(day, 'The day.', (event) => event.reopenedOn),
    },
  },
  DecisionRevoked: {
    meaning: 'The permission was taken away by order.',
    version: 1,
    fields: {
      caseReference,
      revokedOn: field(day, 'The day.', (event) => event.revokedOn),
    },
  },
  EnforcementLinked: {
    meaning: 'The case belongs with an enforcement case.',
    version: 1,
    fields: {
      caseReference,
      enforcementReference: field(code(), 'The enforcement case.', (event) => event.enforcementReference),
      linkedOn: field(day, 'The day.', (event) => event.linkedOn),
    },
  },
  RecordCorrected: {
    meaning: 'Something in the record was wrong; the right value stands beside it now.',
    version: 1,
    fields: {
      caseReference,
      field: field(oneOf(...correctableFields), 'What was wrong.', (event) => event.field),
    },
  },
};
