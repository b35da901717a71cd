import type { CalendarDate, DeemedOutcome, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import type { Deadline } from '../vocabulary/deadline.js';

/** The deadlines of a case, and what follows when one is missed. */
export type TimeFact =
  | ({ readonly type: 'DeadlineSet' } & Deadline)
  | { readonly type: 'DeadlineNear'; readonly decideBy: CalendarDate; readonly warnedFrom: CalendarDate }
  | { readonly type: 'DeadlineMissed'; readonly decideBy: CalendarDate }
  /** A recorded miss turned out to be wrong. */
  | { readonly type: 'DeadlineNotMissed'; readonly decideBy: CalendarDate; readonly because: string }
  | {
      readonly type: 'ExtensionProposed';
      readonly proposalId: string;
      readonly decideBy: CalendarDate;
      readonly proposedBy: 'council' | 'applicant';
      readonly reason: string;
    }
  | ({ readonly type: 'ExtensionAgreed'; readonly proposalId: string } & AgreedDate)
  | {
      readonly type: 'ExtensionRejected';
      readonly proposalId: string;
      readonly rejectedOn: CalendarDate;
      readonly reason: string;
    }
  | {
      readonly type: 'PPAProposed';
      readonly agreementId: string;
      readonly decideBy: CalendarDate;
      readonly proposedBy: 'council' | 'applicant';
      readonly reason: string;
    }
  | ({ readonly type: 'PPASigned'; readonly agreementId: string; readonly document: string } & AgreedDate)
  | { readonly type: 'PriorApprovalRequired'; readonly saidOn: CalendarDate; readonly by: OfficerId }
  | ({ readonly type: 'DeemedOutcomeOccurred'; readonly because: Reason } & DeemedOutcome)
  /**
   * A deemed decision is undone: more time had been agreed, or dates were corrected. The case is open again.
   */
  | {
      readonly type: 'DeemedDecisionUndone';
      readonly from: CalendarDate;
      readonly because: string;
    }
  | {
      readonly type: 'DeemedDischargeNoticeReceived';
      readonly noticeReceivedOn: CalendarDate;
      readonly effectOn: CalendarDate;
      readonly because: Reason;
    }
  | { readonly type: 'DeemedDischargeOccurred'; readonly dischargedOn: CalendarDate }
  | {
      readonly type: 'HighCourtClaimMade';
      readonly claimReference: string;
      readonly claimedOn: CalendarDate;
    }
  /** A court allowed the challenge to proceed: to a hearing, or to the next court. */
  | {
      readonly type: 'CourtChallengeAllowed';
      readonly claimReference: string;
      readonly step: CourtChallengeStep;
      readonly allowedOn: CalendarDate;
    };

export const courtChallengeSteps = [
  'permission-granted',
  'leave-to-court-of-appeal',
  'leave-to-supreme-court',
] as const;

export type CourtChallengeStep = (typeof courtChallengeSteps)[number];

export const timeEvents: Readonly<Record<TimeFact['type'], number>> = {
  DeadlineSet: 1,
  DeadlineNear: 1,
  DeadlineMissed: 1,
  DeadlineNotMissed: 1,
  ExtensionProposed: 1,
  ExtensionAgreed: 1,
  ExtensionRejected: 1,
  PPAProposed: 1,
  PPASigned: 1,
  PriorApprovalRequired: 1,
  DeemedOutcomeOccurred: 1,
  DeemedDecisionUndone: 1,
  DeemedDischargeNoticeReceived: 1,
  DeemedDischargeOccurred: 1,
  HighCourtClaimMade: 1,
  CourtChallengeAllowed: 1,
};

/**
 * A later day, agreed in writing. The statutory expiry stays as it was; performance is measured against this
 * day.
 */
export interface AgreedDate {
  readonly decideBy: CalendarDate;
  readonly agreedOn: CalendarDate;
  readonly insteadOf: CalendarDate;
  /** Whether it was agreed after the day that it replaced. */
  readonly agreedLate: boolean;
}
