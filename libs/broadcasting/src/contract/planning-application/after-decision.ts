import { type AfterDecisionFact, decisionKinds, parentRelations } from '#domain';
import { amount, amounts, code, day, oneOf } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

/** What happens after a decision. */
export const afterDecision: TopicPublications<AfterDecisionFact> = {
  DetailsSubmitted: {
    meaning: 'Details under conditions were submitted.',
    version: 1,
    fields: {
      caseReference,
      conditions: field(amounts, 'The numbers of the conditions.', (event) => event.conditions),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  ConditionDischarged: {
    meaning: 'A condition is discharged.',
    version: 1,
    fields: {
      caseReference,
      condition: field(amount, 'Its number.', (event) => event.condition),
      how: field(
        oneOf('details-approved', 'deemed'),
        'By approval, or because nobody answered in time.',
        (event) => event.how,
      ),
      dischargedOn: field(day, 'The day.', (event) => event.dischargedOn),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  ConditionDetailsRefused: {
    meaning: 'Details under a condition were refused.',
    version: 1,
    fields: {
      caseReference,
      condition: field(amount, 'Its number.', (event) => event.condition),
      refusedOn: field(day, 'The day.', (event) => event.refusedOn),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  PermissionAmended: {
    meaning: 'A non-material amendment was made to the permission.',
    version: 1,
    fields: {
      caseReference,
      amendedOn: field(day, 'The day.', (event) => event.amendedOn),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  LinkedCaseDecided: {
    meaning: 'A case that depends on this one was decided.',
    version: 1,
    fields: {
      caseReference,
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
      relation: field(oneOf(...parentRelations), 'Its relation to this case.', (event) => event.relation),
      decision: field(oneOf(...decisionKinds, 'deemed'), 'The decision.', (event) => event.decision),
      decidedOn: field(day, 'The day.', (event) => event.decidedOn),
    },
  },
  LinkedDecisionUndone: {
    meaning: 'An earlier decision on a case that depends on this one is no longer in force.',
    version: 1,
    fields: {
      caseReference,
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
      undoneOn: field(day, 'The day.', (event) => event.undoneOn),
    },
  },
  ConditionReopened: {
    meaning: 'The result for a condition under another case was undone.',
    version: 1,
    fields: {
      caseReference,
      condition: field(amount, 'Its number.', (event) => event.condition),
      stands: field(oneOf('to-discharge', 'details-submitted'), 'How it stands.', (event) => event.stands),
      reopenedOn: field(day, 'The day.', (event) => event.reopenedOn),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  AmendmentUndone: {
    meaning: 'An earlier non-material amendment no longer applies.',
    version: 1,
    fields: {
      caseReference,
      undoneOn: field(day, 'The day.', (event) => event.undoneOn),
      linkedReference: field(code(), "The other case's reference.", (event) => event.linked.reference),
    },
  },
  DecisionQuashed: {
    meaning: 'A court quashed the decision.',
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
    meaning: 'The permission was revoked by order.',
    version: 1,
    fields: {
      caseReference,
      revokedOn: field(day, 'The day.', (event) => event.revokedOn),
    },
  },
  EnforcementLinked: {
    meaning: 'The case was linked to an enforcement case.',
    version: 1,
    fields: {
      caseReference,
      enforcementReference: field(code(), 'The enforcement case.', (event) => event.enforcementReference),
      linkedOn: field(day, 'The day.', (event) => event.linkedOn),
    },
  },
};
