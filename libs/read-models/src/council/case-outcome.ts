import type {
  Appeal,
  AppealOutcome,
  AppealProcedure,
  CalendarDate,
  CaseReference,
  PlanningApplicationEvent,
} from '#domain';

/** What became of a case beside its decision: committee, silence, others who decided, and what followed. */
export interface Outcome {
  readonly committee: Committee | null;
  readonly priorApprovalRequiredOn: CalendarDate | null;
  readonly deemed: { readonly outcome: string; readonly from: CalendarDate } | null;
  readonly secretaryOfState: {
    readonly decision: 'granted' | 'refused';
    readonly decidedOn: CalendarDate;
  } | null;
  readonly appeals: readonly AppealOnFile[];
  readonly highCourtClaims: readonly {
    readonly claimReference: string;
    readonly claimedOn: CalendarDate;
  }[];
  readonly reopenedOn: CalendarDate | null;
  readonly returned: { readonly returnedOn: CalendarDate; readonly reason: string } | null;
  readonly duplicateOf: CaseReference | null;
}

export interface Committee {
  readonly referredOn: CalendarDate;
  readonly meetsOn: CalendarDate | null;
  readonly resolution: 'grant' | 'refuse' | 'defer' | null;
  readonly resolvedOn: CalendarDate | null;
}

export interface AppealOnFile extends Appeal {
  readonly validatedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly procedure: AppealProcedure | null;
  readonly outcome: AppealOutcome | 'withdrawn' | null;
  readonly decidedOn: CalendarDate | null;
}

export const noOutcome: Outcome = {
  committee: null,
  priorApprovalRequiredOn: null,
  deemed: null,
  secretaryOfState: null,
  appeals: [],
  highCourtClaims: [],
  reopenedOn: null,
  returned: null,
  duplicateOf: null,
};

export function outcomeAfter(before: Outcome, event: PlanningApplicationEvent): Partial<Outcome> {
  switch (event.type) {
    case 'PriorApprovalRequired':
      return { priorApprovalRequiredOn: event.saidOn };
    case 'DeemedOutcomeOccurred':
      return { deemed: { outcome: event.outcome, from: event.from } };
    case 'SecretaryOfStateDecided':
      return { secretaryOfState: { decision: event.decision, decidedOn: event.decidedOn } };
    case 'HighCourtClaimMade': {
      const { claimReference, claimedOn } = event;
      return { highCourtClaims: [...before.highCourtClaims, { claimReference, claimedOn }] };
    }
    case 'CaseReopened':
      return { reopenedOn: event.reopenedOn, committee: null };
    case 'ApplicationReturned':
      return { returned: { returnedOn: event.returnedOn, reason: event.reason } };
    case 'ApplicationClosedAsDuplicate':
      return { duplicateOf: event.duplicateOf };
    default:
      return { ...committeeAfter(before, event), ...appealsAfter(before, event) };
  }
}

function committeeAfter({ committee }: Outcome, event: PlanningApplicationEvent): Partial<Outcome> {
  switch (event.type) {
    case 'CommitteeReferralMade':
      return {
        committee: { referredOn: event.effectiveOn, meetsOn: null, resolution: null, resolvedOn: null },
      };
    case 'CommitteeScheduled':
      return { committee: committee && { ...committee, meetsOn: event.meetsOn } };
    case 'CommitteeResolved': {
      const { resolution, resolvedOn } = event;
      return { committee: committee && { ...committee, resolution, resolvedOn } };
    }
    default:
      return {};
  }
}

const justLodged = { validatedOn: null, startedOn: null, procedure: null, outcome: null, decidedOn: null };

function appealsAfter({ appeals }: Outcome, event: PlanningApplicationEvent): Partial<Outcome> {
  const changed = (appealId: string, change: Partial<AppealOnFile>) => ({
    appeals: appeals.map((each) => (each.appealId === appealId ? { ...each, ...change } : each)),
  });
  switch (event.type) {
    case 'AppealLodged': {
      const { type: _, caseReference: __, effectiveOn: ___, ...appeal } = event;
      return { appeals: [...appeals, { ...appeal, ...justLodged }] };
    }
    case 'AppealValidated':
      return changed(event.appealId, { validatedOn: event.validatedOn });
    case 'AppealStarted':
      return changed(event.appealId, { startedOn: event.startedOn, procedure: event.procedure });
    case 'AppealDecided':
      return changed(event.appealId, { outcome: event.outcome, decidedOn: event.decidedOn });
    case 'AppealWithdrawn':
      return changed(event.appealId, { outcome: 'withdrawn', decidedOn: event.withdrawnOn });
    default:
      return {};
  }
}
