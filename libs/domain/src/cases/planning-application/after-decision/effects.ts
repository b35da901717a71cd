import type { CaseId } from '../../../values.js';
import type { Effects } from '../effect.js';
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
  DetailsSubmitted: conditions((before, { conditions: numbers, linked: { caseId } }) =>
    numbers.reduce((all, number) => withConditionState(all, number, 'details-submitted', caseId), before),
  ),
  ConditionDischarged: conditions((before, { condition, linked: { caseId } }) =>
    withConditionState(before, condition, 'discharged', caseId),
  ),
  ConditionDetailsRefused: conditions((before, { condition, linked: { caseId } }) =>
    withConditionState(before, condition, 'details-refused', caseId),
  ),
  ConditionReopened: conditions((before, { condition, stands, linked: { caseId } }) =>
    withConditionState(before, condition, stands, caseId),
  ),
  PermissionAmended: {
    keeps: ({ amendedUnder }, { entryId, linked }) => ({
      amendedUnder: new Map(amendedUnder).set(linked.caseId, entryId),
    }),
  },
  AmendmentUndone: {
    keeps: ({ amendedUnder }, { linked }) => ({
      amendedUnder: new Map([...amendedUnder].filter(([caseId]) => caseId !== linked.caseId)),
    }),
  },
  LinkedCaseDecided: {
    keeps: ({ followers }, { linked, decision, decidedOn, asOf }) => ({
      followers: new Map(followers).set(linked.caseId, { asOf, decided: `${decision} ${decidedOn}` }),
    }),
  },
  LinkedDecisionUndone: {
    keeps: ({ followers }, { linked, asOf }) => ({
      followers: new Map(followers).set(linked.caseId, { asOf, decided: null }),
    }),
  },
  DecisionQuashed: {
    keeps: ({ outcome: before, clock }) => ({
      outcome: before && { ...before, standing: 'quashed' },
      clock: clock && {
        ...clock,
        quashedDecisionOn: clock.quashedDecisionOn ?? before?.decidedOn ?? null,
      },
    }),
  },
  CaseReopened: { stage: 'live' },
  DecisionRevoked: outcome((before) => ({ ...before, standing: 'revoked' })),
  EnforcementLinked: {
    keeps: (_, { noticeServedOn }) => (noticeServedOn ? { enforcementNoticeOn: noticeServedOn } : {}),
  },
};

function withConditionState(
  before: Conditions,
  number: number,
  stands: ConditionState['stands'],
  under: CaseId,
): Conditions {
  const condition = before.get(number);
  return condition ? new Map(before).set(number, { ...condition, stands, under }) : before;
}
