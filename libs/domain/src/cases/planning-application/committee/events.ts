import type { CalendarDate, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Condition } from '../vocabulary/recommendation.js';

/** What goes to elected members, what they resolve, and the obligation on which a grant may wait. */
export type CommitteeFact =
  | {
      readonly type: 'CommitteeReferralMade';
      readonly entryId: string;
      readonly by: OfficerId;
      readonly reason: string;
      /** Why the scheme of delegation sends it there. */
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
      /** As amended by the committee; those recommended where it changed nothing. */
      readonly conditions: readonly Condition[];
      readonly refusalReasons: readonly string[];
      readonly subjectToObligation: boolean;
      readonly reason: string;
      /** As the minutes have it; left out where nobody recorded it. */
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

/** How members voted on a motion, in public. */
export interface CommitteeVotes {
  readonly movedBy: string | null;
  readonly secondedBy: string | null;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  /** Whether the chair's second vote carried it, where as many were against as for it. */
  readonly castingVote: boolean;
  readonly interests: readonly InterestDeclared[];
}

export interface InterestDeclared {
  readonly member: string;
  /** `pecuniary`: they take no part (Localism Act 2011 s. 31). */
  readonly kind: 'pecuniary' | 'other';
  readonly interest: string;
  /** Whether they left the room. */
  readonly left: boolean;
}

export interface HeadOfTerms {
  readonly subject: string;
  readonly summary: string;
  /** Null where the term is not about money. */
  readonly amountPence: number | null;
}
