import { initialConditions, notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { AppealState, Appeals } from '../state/appeals.js';
import type { Parts } from '../state.js';
import type { AppealFact } from './events.js';

type Decided = Extract<AppealFact, { type: 'AppealDecided' }>;

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

export const appealEffects: Effects<AppealFact> = {
  AppealLodged: {
    keeps: ({ appeals }, { appealId, against, lodgedOn }) => ({
      appeals: new Map(appeals).set(appealId, { against, lodgedOn, stage: 'lodged', outcome: null }),
    }),
  },
  AppealValidated: appeal(() => ({ stage: 'validated' })),
  AppealStarted: appeal(() => ({ stage: 'started' })),
  AppealWithdrawn: appeal(() => ({ stage: 'withdrawn' })),
  AppealDecided: { stage: 'determined', keeps: appealDecided },
};

/** An appeal against a decision does not replace that decision; an appeal against non-determination does. */
function appealDecided(before: Parts, fact: Decided): Partial<Parts> {
  const { outcome: how, decidedOn } = fact;
  const appeals = withAppeal(before.appeals, fact.appealId, {
    stage: 'decided',
    outcome: { decision: how, decidedOn },
  });
  const given = initialConditions(fact.conditions);
  // An inspector's permission has the inspector's conditions, whatever the council had imposed.
  if (before.outcome)
    return { appeals, outcome: given.size > 0 ? { ...before.outcome, conditions: given } : before.outcome };
  const decision = { allowed: 'granted', dismissed: 'refused', splitDecision: 'split' } as const;
  return {
    appeals,
    outcome: {
      ...notByCouncil,
      by: 'inspectorate',
      decision: decision[how],
      decidedOn,
      conditions: given,
    },
  };
}
