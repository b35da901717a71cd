import type {
  CalendarDate,
  CaseReference,
  CourtChallengeStep,
  DecisionKind,
  HeadOfTerms,
  ParentRelation,
} from '#domain';
import type { DeemedOutcome } from '#legislation';
import { type AppealOnFile, appealsFold } from './case-appeals.js';
import { type Committee, committeeFold } from './case-committee.js';
import { foldOf } from './case-fold.js';

/**
 * The outcome of a case besides the council's decision: committee, silence, decisions by others, and later events.
 */
export interface DeterminationFields {
  readonly committee: Committee | null;
  readonly priorApprovalRequiredOn: CalendarDate | null;
  readonly deemed: Pick<DeemedOutcome, 'outcome' | 'from'> | null;
  readonly secretaryOfState: {
    readonly decision: 'granted' | 'refused';
    readonly decidedOn: CalendarDate;
  } | null;
  readonly appeals: readonly AppealOnFile[];
  readonly highCourtClaims: readonly {
    readonly claimReference: string;
    readonly claimedOn: CalendarDate;
  }[];
  /** The legal challenges that courts allowed: each lengthens the time to begin. */
  readonly courtChallenges: readonly {
    readonly claimReference: string;
    readonly step: CourtChallengeStep;
    readonly allowedOn: CalendarDate;
  }[];
  readonly reopenedOn: CalendarDate | null;
  readonly quashedOn: CalendarDate | null;
  readonly revokedOn: CalendarDate | null;
  readonly obligation: Obligation | null;
  readonly conditionsDischarged: readonly ConditionDischarged[];
  readonly amendmentsAfterDecision: readonly AmendmentAfterDecision[];
  /** Decisions in force on cases that depend on this one. */
  readonly linkedDecisions: readonly LinkedDecision[];
  readonly returned: { readonly returnedOn: CalendarDate; readonly reason: string } | null;
  readonly duplicateOf: CaseReference | null;
}

/** A planning obligation (s. 106): its terms, and the day of the deed once there is one. */
interface Obligation {
  readonly heads: readonly HeadOfTerms[];
  readonly completedOn: CalendarDate | null;
}

interface ConditionDischarged {
  readonly condition: number;
  readonly dischargedOn: CalendarDate;
  readonly under: CaseReference;
}

interface LinkedDecision {
  readonly reference: CaseReference;
  readonly relation: ParentRelation;
  readonly decision: DecisionKind | 'deemed';
  readonly decidedOn: CalendarDate;
}

interface AmendmentAfterDecision {
  readonly amendedOn: CalendarDate;
  readonly description: string;
  readonly under: CaseReference;
}

export const noDetermination: DeterminationFields = {
  committee: null,
  priorApprovalRequiredOn: null,
  deemed: null,
  secretaryOfState: null,
  appeals: [],
  highCourtClaims: [],
  courtChallenges: [],
  reopenedOn: null,
  quashedOn: null,
  revokedOn: null,
  obligation: null,
  conditionsDischarged: [],
  amendmentsAfterDecision: [],
  linkedDecisions: [],
  returned: null,
  duplicateOf: null,
};

const outcomeFold = foldOf<DeterminationFields>()({
  PriorApprovalRequired: (_, event) => ({ priorApprovalRequiredOn: event.saidOn }),
  DeemedOutcomeOccurred: (_, event) => ({ deemed: { outcome: event.outcome, from: event.from } }),
  DeemedDecisionUndone: (_, event) => ({ deemed: null, reopenedOn: event.effectiveOn }),
  SecretaryOfStateDecided: (_, event) => ({
    secretaryOfState: { decision: event.decision, decidedOn: event.decidedOn },
  }),
  HighCourtClaimMade: (before, event) => {
    const { claimReference, claimedOn } = event;
    return { highCourtClaims: [...before.highCourtClaims, { claimReference, claimedOn }] };
  },
  CourtChallengeAllowed: (before, event) => {
    const { claimReference, step, allowedOn } = event;
    return { courtChallenges: [...before.courtChallenges, { claimReference, step, allowedOn }] };
  },
  CaseReopened: (_, event) => ({ reopenedOn: event.reopenedOn, committee: null }),
  DecisionQuashed: (_, event) => ({ quashedOn: event.quashedOn }),
  DecisionRevoked: (_, event) => ({ revokedOn: event.revokedOn }),
  ApplicationReturned: (_, event) => ({ returned: { returnedOn: event.returnedOn, reason: event.reason } }),
  ApplicationClosedAsDuplicate: (_, event) => ({ duplicateOf: event.duplicateOf }),
});

const laterFold = foldOf<DeterminationFields>()({
  ObligationHeadsAgreed: (_, event) => ({ obligation: { heads: event.heads, completedOn: null } }),
  ObligationCompleted: (before, event) => ({
    obligation: { heads: before.obligation?.heads ?? [], completedOn: event.deedDatedOn },
  }),
  ConditionDischarged: (before, event) => {
    const { condition, dischargedOn, linked } = event;
    const discharged = { condition, dischargedOn, under: linked.reference };
    return { conditionsDischarged: [...before.conditionsDischarged, discharged] };
  },
  ConditionReopened: (before, event) => {
    const { condition } = event;
    const others = before.conditionsDischarged.filter((each) => each.condition !== condition);
    return { conditionsDischarged: others };
  },
  AmendmentUndone: (before, event) => {
    const { reference } = event.linked;
    const others = before.amendmentsAfterDecision.filter(({ under }) => under !== reference);
    return { amendmentsAfterDecision: others };
  },
  LinkedCaseDecided: (before, event) => {
    const { linked, relation, decision, decidedOn } = event;
    const decidedCase = { reference: linked.reference, relation, decision, decidedOn };
    return { linkedDecisions: [...withoutLinked(before, linked.reference), decidedCase] };
  },
  LinkedDecisionUndone: (before, event) => ({
    linkedDecisions: withoutLinked(before, event.linked.reference),
  }),
  PermissionAmended: (before, event) => {
    const { amendedOn, description, linked } = event;
    const amended = { amendedOn, description, under: linked.reference };
    return { amendmentsAfterDecision: [...before.amendmentsAfterDecision, amended] };
  },
});

export const determinationFold = {
  ...outcomeFold,
  ...committeeFold,
  ...appealsFold,
  ...laterFold,
};

const withoutLinked = ({ linkedDecisions }: DeterminationFields, reference: CaseReference) =>
  linkedDecisions.filter((each) => each.reference !== reference);
