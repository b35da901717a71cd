import type { AfterDecisionFact } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const afterDecision: Parts<AfterDecisionFact> = {
  ConditionDischarged: shows('conditionsDischarged'),
  PermissionAmended: shows('amendmentsAfterDecision'),
  LinkedCaseDecided: shows('linkedDecisions'),
  LinkedDecisionUndone: shows('linkedDecisions'),
  ConditionReopened: shows('conditionsDischarged'),
  AmendmentUndone: shows('amendmentsAfterDecision'),
  DecisionQuashed: shows('quashedOn', 'status'),
  CaseReopened: shows('part', 'committee', 'status'),
  DecisionRevoked: shows('revokedOn', 'status'),
};
