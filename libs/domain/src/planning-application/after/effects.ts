import { type Effects, notKept } from '../effect.js';
import { byAnother, imposed } from '../outcomes.js';
import type { Determination, Parts } from '../state.js';
import type { AfterFact } from './events.js';
import type { AppealState, Appeals, ConditionState, Conditions } from './state.js';

type Decided = Extract<AfterFact, { type: 'AppealDecided' }>;

const appeal = <Fact extends { readonly appealId: string }>(
  change: (fact: Fact) => Partial<AppealState>,
) => ({
  keeps: ({ appeals }: { readonly appeals: Appeals }, fact: Fact) => ({
    appeals: withAppeal(appeals, fact.appealId, change(fact)),
  }),
});

function withAppeal(appeals: Appeals, appealId: string, change: Partial<AppealState>): Appeals {
  const before = appeals.get(appealId);
  return before ? new Map(appeals).set(appealId, { ...before, ...change }) : appeals;
}

const outcome = <Fact>(change: (outcome: Determination, fact: Fact) => Determination) => ({
  keeps: (before: { readonly outcome: Determination | null }, fact: Fact) => ({
    outcome: before.outcome && change(before.outcome, fact),
  }),
});

const conditions = <Fact>(change: (conditions: Conditions, fact: Fact) => Conditions) =>
  outcome<Fact>((before, fact) => ({ ...before, conditions: change(before.conditions, fact) }));

export const afterEffects: Effects<AfterFact> = {
  DetailsSubmitted: conditions((before, { conditions: numbers }) =>
    numbers.reduce((all, number) => standing(all, number, 'details-submitted'), before),
  ),
  ConditionDischarged: conditions((before, { condition }) => standing(before, condition, 'discharged')),
  ConditionDetailsRefused: conditions((before, { condition }) =>
    standing(before, condition, 'details-refused'),
  ),
  PermissionAmended: notKept('what is amended next is looked up in the record, not in what is remembered'),
  AppealLodged: {
    keeps: ({ appeals }, { appealId, against, lodgedOn }) => ({
      appeals: new Map(appeals).set(appealId, { against, lodgedOn, stage: 'lodged', outcome: null }),
    }),
  },
  AppealValidated: appeal(() => ({ stage: 'validated' })),
  AppealStarted: appeal(() => ({ stage: 'started' })),
  AppealWithdrawn: appeal(() => ({ stage: 'withdrawn' })),
  AppealDecided: { stage: 'determined', keeps: appealDecided },
  DecisionQuashed: outcome((before) => ({ ...before, standing: 'quashed' })),
  CaseReopened: { stage: 'live' },
  DecisionRevoked: outcome((before) => ({ ...before, standing: 'revoked' })),
  EnforcementLinked: {
    keeps: (_, { noticeServedOn }) => (noticeServedOn ? { enforcementNoticeOn: noticeServedOn } : {}),
  },
};

/** An appeal against a decision leaves that decision where it is; one against silence takes its place. */
function appealDecided(before: Parts, fact: Decided): Partial<Parts> {
  const { outcome: how, decidedOn } = fact;
  const appeals = withAppeal(before.appeals, fact.appealId, {
    stage: 'decided',
    outcome: { decision: how, decidedOn },
  });
  const given = imposed(fact.conditions);
  // What an inspector permits stands under the inspector's conditions, whatever the council had imposed.
  if (before.outcome)
    return { appeals, outcome: given.size > 0 ? { ...before.outcome, conditions: given } : before.outcome };
  const decision = { allowed: 'granted', dismissed: 'refused', splitDecision: 'split' } as const;
  return {
    appeals,
    outcome: { ...byAnother, by: 'inspectorate', decision: decision[how], decidedOn, conditions: given },
  };
}

function standing(before: Conditions, number: number, stands: ConditionState['stands']): Conditions {
  const condition = before.get(number);
  return condition ? new Map(before).set(number, { ...condition, stands }) : before;
}
