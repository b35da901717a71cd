import type { AppealWindow, CalendarDate, Reason } from '#legislation';
import { initialConditions, notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { AppealState, Appeals } from '../state/appeals.js';
import type { Parts } from '../state.js';
import type { AppealGround, AppealOutcome } from '../vocabulary/appeal.js';
import type { Condition } from '../vocabulary/recommendation.js';

/** Appeals against a decision, or because there is none. */
export type AppealFact =
  | ({ readonly type: 'AppealLodged' } & Appeal)
  | { readonly type: 'AppealValidated'; readonly appealId: string; readonly validatedOn: CalendarDate }
  | {
      readonly type: 'AppealStarted';
      readonly appealId: string;
      readonly startedOn: CalendarDate;
      readonly procedure: AppealProcedure;
    }
  | { readonly type: 'AppealWithdrawn'; readonly appealId: string; readonly withdrawnOn: CalendarDate }
  | {
      readonly type: 'AppealDecided';
      readonly appealId: string;
      readonly outcome: AppealOutcome;
      readonly decidedOn: CalendarDate;
      readonly document: string | null;
      /** The conditions of the inspector's permission. */
      readonly conditions: readonly Condition[];
    };

export const appealEvents: Readonly<Record<AppealFact['type'], number>> = {
  AppealLodged: 1,
  AppealValidated: 1,
  AppealStarted: 1,
  AppealWithdrawn: 1,
  AppealDecided: 2,
};

export const appealProcedures = ['writtenRepresentations', 'hearing', 'inquiry'] as const;
export type AppealProcedure = (typeof appealProcedures)[number];

export interface Appeal {
  readonly appealId: string;
  /** The Planning Inspectorate's reference. */
  readonly inspectorateReference: string;
  readonly against: AppealGround;
  readonly lodgedOn: CalendarDate;
  /** The period in which the law allowed it; null if no rule covers it. */
  readonly window: AppealWindow | null;
  readonly because: Reason | null;
  /** Whether it came after the last day: the inspectorate may then refuse to accept it. */
  readonly outOfTime: boolean;
}

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
  if (before.determination)
    return {
      appeals,
      determination: given.size > 0 ? { ...before.determination, conditions: given } : before.determination,
    };
  const decision = { allowed: 'granted', dismissed: 'refused', splitDecision: 'split' } as const;
  return {
    appeals,
    determination: {
      ...notByCouncil,
      by: 'inspectorate',
      decision: decision[how],
      decidedOn,
      conditions: given,
    },
  };
}
