import type { AfterDecisionFact } from '#domain';
import type { Works } from '../works.js';
import { after, inFull } from './reasons.js';

export const afterDecision: Works<AfterDecisionFact> = {
  DetailsSubmitted: after,
  ConditionDischarged: after,
  ConditionDetailsRefused: after,
  PermissionAmended: after,
  LinkedCaseDecided: after,
  LinkedDecisionUndone: after,
  ConditionReopened: after,
  AmendmentUndone: after,
  DecisionQuashed: after,
  // It must be decided again, so the earlier recommendation no longer counts.
  CaseReopened: (work) => ({
    ...work,
    ...{ recommendation: null, returned: null, meeting: null, resolved: null },
    ...{ noticeToIssue: false, noticeIssued: false },
  }),
  DecisionRevoked: after,
  EnforcementLinked: inFull,
};
