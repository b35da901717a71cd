import type { AfterDecisionFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, decides, inFull } from './columns.js';

export const afterDecision: Columns<AfterDecisionFact> = {
  ConditionDischarged: inFull,
  PermissionAmended: inFull,
  LinkedCaseDecided: inFull,
  LinkedDecisionUndone: inFull,
  ConditionReopened: inFull,
  AmendmentUndone: inFull,
  DecisionQuashed: inFull,
  CaseReopened: decides,
  DecisionRevoked: shows('isRevoked'),
};
