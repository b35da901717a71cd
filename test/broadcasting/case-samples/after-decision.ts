import type { AfterDecisionFact } from '#domain';
import { day, fact, linked, officer, private_, type SamplesOf } from './sample.js';

export const afterDecision: SamplesOf<AfterDecisionFact> = {
  DetailsSubmitted: { type: 'DetailsSubmitted', ...fact, conditions: [1], linked },
  ConditionDischarged: {
    type: 'ConditionDischarged',
    ...fact,
    condition: 1,
    how: 'details-approved',
    dischargedOn: day,
    linked,
  },
  ConditionDetailsRefused: { type: 'ConditionDetailsRefused', ...fact, condition: 1, refusedOn: day, linked },
  PermissionAmended: {
    type: 'PermissionAmended',
    ...fact,
    entryId: 'e-12',
    amendedOn: day,
    description: private_,
    linked,
  },
  LinkedCaseDecided: {
    ...{ type: 'LinkedCaseDecided', ...fact, linked, relation: 'section-73', decision: 'granted' },
    ...{ decidedOn: day, asOf: 7 },
  },
  LinkedDecisionUndone: {
    ...{ type: 'LinkedDecisionUndone', ...fact, linked, relation: 'section-73', undoneOn: day },
    ...{ because: private_, asOf: 9 },
  },
  ConditionReopened: {
    ...{ type: 'ConditionReopened', ...fact, condition: 1, stands: 'to-discharge', reopenedOn: day },
    ...{ linked, because: private_ },
  },
  AmendmentUndone: {
    ...{ type: 'AmendmentUndone', ...fact, entryId: 'e-12', undoneOn: day, linked, because: private_ },
  },
  DecisionQuashed: {
    type: 'DecisionQuashed',
    ...fact,
    entryId: 'e-13',
    quashedOn: day,
    court: private_,
    claimReference: 'AC-2026-LON-000123',
  },
  CaseReopened: { type: 'CaseReopened', ...fact, reopenedOn: day, reason: private_ },
  DecisionRevoked: {
    type: 'DecisionRevoked',
    ...fact,
    revokedOn: day,
    reason: private_,
    by: officer,
    confirmedBy: officer,
  },
  EnforcementLinked: {
    type: 'EnforcementLinked',
    ...fact,
    entryId: 'e-14',
    enforcementReference: 'EN/26/00012',
    linkedOn: day,
    noticeServedOn: null,
  },
};
