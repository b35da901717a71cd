import type {
  CalendarDate,
  CaseReference,
  CourtChallengeStep,
  DecisionKind,
  HeadOfTerms,
  ParentRelation,
  PlanningApplicationEvent,
} from '#domain';
import type { DeemedOutcome } from '#legislation';
import { type AppealOnFile, appealsAfter } from './case-appeals.js';
import { type Committee, committeeAfter } from './case-committee.js';

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

export function determinationAfter(
  before: DeterminationFields,
  event: PlanningApplicationEvent,
): Partial<DeterminationFields> {
  switch (event.type) {
    case 'PriorApprovalRequired':
      return { priorApprovalRequiredOn: event.saidOn };
    case 'DeemedOutcomeOccurred':
      return { deemed: { outcome: event.outcome, from: event.from } };
    case 'DeemedDecisionUndone':
      return { deemed: null, reopenedOn: event.effectiveOn };
    case 'SecretaryOfStateDecided':
      return { secretaryOfState: { decision: event.decision, decidedOn: event.decidedOn } };
    case 'HighCourtClaimMade': {
      const { claimReference, claimedOn } = event;
      return { highCourtClaims: [...before.highCourtClaims, { claimReference, claimedOn }] };
    }
    case 'CourtChallengeAllowed': {
      const { claimReference, step, allowedOn } = event;
      return { courtChallenges: [...before.courtChallenges, { claimReference, step, allowedOn }] };
    }
    case 'CaseReopened':
      return { reopenedOn: event.reopenedOn, committee: null };
    case 'DecisionQuashed':
      return { quashedOn: event.quashedOn };
    case 'DecisionRevoked':
      return { revokedOn: event.revokedOn };
    case 'ApplicationReturned':
      return { returned: { returnedOn: event.returnedOn, reason: event.reason } };
    case 'ApplicationClosedAsDuplicate':
      return { duplicateOf: event.duplicateOf };
    default:
      return {
        ...committeeAfter(before, event),
        ...appealsAfter(before, event),
        ...followed(before, event),
      };
  }
}

function followed(
  before: DeterminationFields,
  event: PlanningApplicationEvent,
): Partial<DeterminationFields> {
  switch (event.type) {
    case 'ObligationHeadsAgreed':
      return { obligation: { heads: event.heads, completedOn: null } };
    case 'ObligationCompleted':
      return { obligation: { heads: before.obligation?.heads ?? [], completedOn: event.deedDatedOn } };
    case 'ConditionDischarged': {
      const { condition, dischargedOn, linked } = event;
      const discharged = { condition, dischargedOn, under: linked.reference };
      return { conditionsDischarged: [...before.conditionsDischarged, discharged] };
    }
    case 'ConditionReopened': {
      const { condition } = event;
      const others = before.conditionsDischarged.filter((each) => each.condition !== condition);
      return { conditionsDischarged: others };
    }
    case 'AmendmentUndone': {
      const { reference } = event.linked;
      const others = before.amendmentsAfterDecision.filter(({ under }) => under !== reference);
      return { amendmentsAfterDecision: others };
    }
    case 'LinkedCaseDecided': {
      const { linked, relation, decision, decidedOn } = event;
      const decidedCase = { reference: linked.reference, relation, decision, decidedOn };
      return { linkedDecisions: [...withoutLinked(before, linked.reference), decidedCase] };
    }
    case 'LinkedDecisionUndone':
      return { linkedDecisions: withoutLinked(before, event.linked.reference) };
    case 'PermissionAmended': {
      const { amendedOn, description, linked } = event;
      const amended = { amendedOn, description, under: linked.reference };
      return { amendmentsAfterDecision: [...before.amendmentsAfterDecision, amended] };
    }
    default:
      return {};
  }
}

const withoutLinked = ({ linkedDecisions }: DeterminationFields, reference: CaseReference) =>
  linkedDecisions.filter((each) => each.reference !== reference);
