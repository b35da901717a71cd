import type { AfterDecisionFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const afterDecision: Parts<AfterDecisionFact> = {
  ConditionDischarged: internal,
  PermissionAmended: internal,
  LinkedCaseDecided: internal,
  LinkedDecisionUndone: internal,
  ConditionReopened: internal,
  AmendmentUndone: internal,
  DecisionQuashed: internal,
  CaseReopened: shows('application', 'assessment', 'appeal'),
  DecisionRevoked: internal,
};
