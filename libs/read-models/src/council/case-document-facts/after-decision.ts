import type { AfterDecisionFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const afterDecision = {
  ConditionDischarged: shows('conditionsDischarged'),
  PermissionAmended: shows('amendmentsAfterDecision'),
  LinkedCaseDecided: shows('linkedDecisions'),
  LinkedDecisionUndone: shows('linkedDecisions'),
  ConditionReopened: shows('conditionsDischarged'),
  AmendmentUndone: shows('amendmentsAfterDecision'),
  DecisionQuashed: shows('quashedOn', 'determination'),
  CaseReopened: shows('stage', 'reopenedOn', 'committee', 'determination'),
  DecisionRevoked: shows('revokedOn', 'determination'),
} satisfies Parts<AfterDecisionFact>;
