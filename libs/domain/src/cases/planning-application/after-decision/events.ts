import type { CalendarDate } from '#legislation';
import type { CaseId, OfficerId } from '../../../values.js';
import type { Effects } from '../effect.js';
import type { ConditionState, Conditions } from '../state/after-decision.js';
import type { Determination } from '../state.js';
import type { DecisionKind } from '../vocabulary/decision-kinds.js';
import type { LinkedCase, ParentRelation } from '../vocabulary/linked-case.js';

/** What happens after a decision. */
export type AfterDecisionFact =
  | { readonly type: 'DetailsSubmitted'; readonly conditions: readonly number[]; readonly linked: LinkedCase }
  | {
      readonly type: 'ConditionDischarged';
      readonly condition: number;
      readonly how: 'details-approved' | 'deemed';
      readonly dischargedOn: CalendarDate;
      readonly linked: LinkedCase;
    }
  | {
      readonly type: 'ConditionDetailsRefused';
      readonly condition: number;
      readonly refusedOn: CalendarDate;
      readonly linked: LinkedCase;
    }
  | {
      readonly type: 'PermissionAmended';
      readonly entryId: string;
      readonly amendedOn: CalendarDate;
      readonly description: string;
      readonly linked: LinkedCase;
    }
  /**
   * A case that depends on this one was decided, by anybody. The decision is copied here once, as it is
   * recorded there.
   */
  | {
      readonly type: 'LinkedCaseDecided';
      readonly linked: LinkedCase;
      readonly relation: ParentRelation;
      readonly decision: DecisionKind | 'deemed';
      readonly decidedOn: CalendarDate;
      /** The revision of the other case that was read. */
      readonly asOf: number;
    }
  /** That decision is no longer in force: it was quashed, revoked or corrected. */
  | {
      readonly type: 'LinkedDecisionUndone';
      readonly linked: LinkedCase;
      readonly relation: ParentRelation;
      readonly undoneOn: CalendarDate;
      readonly because: string;
      readonly asOf: number;
    }
  /** The result for a condition under another case is undone, because that case is open again or has ended. */
  | {
      readonly type: 'ConditionReopened';
      readonly condition: number;
      readonly stands: 'to-discharge' | 'details-submitted';
      readonly reopenedOn: CalendarDate;
      readonly linked: LinkedCase;
      readonly because: string;
    }
  | {
      readonly type: 'AmendmentUndone';
      readonly entryId: string;
      readonly undoneOn: CalendarDate;
      readonly linked: LinkedCase;
      readonly because: string;
    }
  | {
      readonly type: 'DecisionQuashed';
      readonly entryId: string;
      readonly quashedOn: CalendarDate;
      readonly court: string;
      readonly claimReference: string;
    }
  | { readonly type: 'CaseReopened'; readonly reopenedOn: CalendarDate; readonly reason: string }
  | {
      readonly type: 'DecisionRevoked';
      readonly revokedOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
      readonly confirmedBy: OfficerId;
    }
  | {
      readonly type: 'EnforcementLinked';
      readonly entryId: string;
      readonly enforcementReference: string;
      readonly linkedOn: CalendarDate;
      /** Day of service of a notice against the same development, which may shorten the time to appeal. */
      readonly noticeServedOn: CalendarDate | null;
    };

export const afterDecisionEvents: Readonly<Record<AfterDecisionFact['type'], number>> = {
  DetailsSubmitted: 1,
  ConditionDischarged: 1,
  ConditionDetailsRefused: 1,
  PermissionAmended: 1,
  LinkedCaseDecided: 1,
  LinkedDecisionUndone: 1,
  ConditionReopened: 1,
  AmendmentUndone: 1,
  DecisionQuashed: 1,
  CaseReopened: 1,
  DecisionRevoked: 1,
  EnforcementLinked: 1,
};

const determination = <Fact>(change: (before: Determination, fact: Fact) => Determination) => ({
  keeps: (before: { readonly determination: Determination | null }, fact: Fact) => ({
    determination: before.determination && change(before.determination, fact),
  }),
});

const conditions = <Fact>(change: (conditions: Conditions, fact: Fact) => Conditions) =>
  determination<Fact>((before, fact) => ({ ...before, conditions: change(before.conditions, fact) }));

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
    keeps: ({ determination: before, clock }) => ({
      determination: before && { ...before, status: 'quashed' },
      clock: clock && {
        ...clock,
        quashedDecisionOn: clock.quashedDecisionOn ?? before?.decidedOn ?? null,
      },
    }),
  },
  CaseReopened: { stage: 'live' },
  DecisionRevoked: determination((before) => ({ ...before, status: 'revoked' })),
  EnforcementLinked: {
    keeps: (_, { noticeServedOn }) => (noticeServedOn ? { enforcementNoticeOn: noticeServedOn } : {}),
  },
};

function withConditionState(
  before: Conditions,
  number: number,
  status: ConditionState['status'],
  under: CaseId,
): Conditions {
  const condition = before.get(number);
  return condition ? new Map(before).set(number, { ...condition, status, under }) : before;
}
