import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Effects, ExistingStage } from '../effect.js';
import type { Parts } from '../state.js';
import type { Condition } from '../vocabulary/recommendation.js';

/** Referral to elected members, their resolution, and the obligation for which a grant may wait. */
export type CommitteeFact =
  | {
      readonly type: 'CommitteeReferralMade';
      readonly entryId: string;
      readonly by: OfficerId;
      readonly reason: string;
      /** The rule of the scheme of delegation that requires this. */
      readonly because: Reason;
    }
  | {
      readonly type: 'CommitteeScheduled';
      readonly meetingId: string;
      readonly committee: string;
      readonly meetsOn: CalendarDate;
      readonly agendaItem: string;
    }
  | {
      readonly type: 'CommitteeResolved';
      readonly meetingId: string;
      readonly resolution: 'grant' | 'refuse' | 'defer';
      readonly resolvedOn: CalendarDate;
      /** As amended by the committee; those of the recommendation if it changed nothing. */
      readonly conditions: readonly Condition[];
      readonly refusalReasons: readonly string[];
      readonly subjectToObligation: boolean;
      readonly reason: string;
      /** As in the minutes; left out if nobody recorded it. */
      readonly votes?: CommitteeVotes;
    }
  | {
      readonly type: 'ObligationHeadsAgreed';
      readonly entryId: string;
      readonly agreedOn: CalendarDate;
      readonly heads: readonly HeadOfTerms[];
    }
  | {
      readonly type: 'ObligationCompleted';
      readonly deedDatedOn: CalendarDate;
      readonly document: string;
    };

export const committeeEvents: Readonly<Record<CommitteeFact['type'], number>> = {
  CommitteeReferralMade: 1,
  CommitteeScheduled: 1,
  CommitteeResolved: 1,
  ObligationHeadsAgreed: 1,
  ObligationCompleted: 1,
};

/** The members' public vote on a motion. */
export interface CommitteeVotes {
  readonly movedBy: string | null;
  readonly secondedBy: string | null;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  /** Whether the chair's casting vote carried it, when the votes were equal. */
  readonly castingVote: boolean;
  readonly interests: readonly InterestDeclared[];
}

interface InterestDeclared {
  readonly member: string;
  /** `pecuniary`: the member takes no part (Localism Act 2011 s. 31). */
  readonly kind: 'pecuniary' | 'other';
  readonly interest: string;
  /** Whether the member left the room. */
  readonly left: boolean;
}

export interface HeadOfTerms {
  readonly subject: string;
  readonly summary: string;
  /** Null if the term is not about money. */
  readonly amountPence: number | null;
}

export const committeeEffects: Effects<CommitteeFact> = {
  CommitteeReferralMade: {
    stage: 'committee',
    keeps: (_, { because: referredBecause }) => ({ referredBecause, meeting: null, resolution: null }),
  },
  // If the case is put on an agenda again after a resolution, it has come back to the committee.
  CommitteeScheduled: {
    stage: 'committee',
    keeps: (_, { meetingId, meetsOn }) => ({ meeting: { meetingId, meetsOn }, resolution: null }),
  },
  CommitteeResolved: { stage: afterResolution, keeps: resolved },
  ObligationHeadsAgreed: { keeps: () => ({ obligation: { completedOn: null } }) },
  ObligationCompleted: {
    stage: ({ stage }) => (stage === 'awaitingObligation' ? 'committee' : stage),
    keeps: (_, { deedDatedOn: completedOn }) => ({ obligation: { completedOn } }),
  },
};

type Resolved = Extract<CommitteeFact, { type: 'CommitteeResolved' }>;

/** If the deed already exists, the grant need not wait for it. */
function afterResolution({ stage, recommendation, obligation }: Parts, fact: Resolved): ExistingStage {
  if (recommendation === null) return stage;
  if (fact.resolution === 'defer') return 'live';
  return fact.subjectToObligation && !obligation?.completedOn ? 'awaitingObligation' : 'committee';
}

function resolved({ recommendation, obligation }: Parts, fact: Resolved): Partial<Parts> {
  const { meetingId, resolution: decision, conditions, refusalReasons } = fact;
  if (recommendation === null || decision === 'defer') return {};
  return {
    resolution: { meetingId, decision, conditions, refusalReasons },
    ...(fact.subjectToObligation && { obligation: obligation ?? { completedOn: null } }),
  };
}
