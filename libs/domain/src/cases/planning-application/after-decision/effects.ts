import { type Effects, notKept } from '../effect.js';
import type { ConditionState, Conditions } from '../state/after-decision.js';
import type { Determination } from '../state.js';
import type { AfterDecisionFact } from './events.js';

const outcome = <Fact>(change: (outcome: Determination, fact: Fact) => Determination) => ({
  keeps: (before: { readonly outcome: Determination | null }, fact: Fact) => ({
    outcome: before.outcome && change(before.outcome, fact),
  }),
});

const conditions = <Fact>(change: (conditions: Conditions, fact: Fact) => Conditions) =>
  outcome<Fact>((before, fact) => ({ ...before, conditions: change(before.conditions, fact) }));

export const afterDecisionEffects: Effects<AfterDecisionFact> = {
  DetailsSubmitted: conditions((before, { conditions: numbers }) =>
    numbers.reduce((all, number) => standing(all, number, 'details-submitted'), before),
  ),
  ConditionDischarged: conditions((before, { condition }) => standing(before, condition, 'discharged')),
  ConditionDetailsRefused: conditions((before, { condition }) =>
    standing(before, condition, 'details-refused'),
  ),
  PermissionAmended: notKept('what is amended next is looked up in the record, not in what is remembered'),
  DecisionQuashed: outcome((before) => ({ ...before, standing: 'quashed' })),
  CaseReopened: { stage: 'live' },
  DecisionRevoked: outcome((before) => ({ ...before, standing: 'revoked' })),
  EnforcementLinked: {
    keeps: (_, { noticeServedOn }) => (noticeServedOn ? { enforcementNoticeOn: noticeServedOn } : {}),
  },
};

function standing(before: Conditions, number: number, stands: ConditionState['stands']): Conditions {
  const condition = before.get(number);
  return condition ? new Map(before).set(number, { ...condition, stands }) : before;
}
