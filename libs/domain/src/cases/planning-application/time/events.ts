import type { CalendarDate, DeemedOutcome, Reason } from '#legislation';
import type { OfficerId } from '../../../values.js';
import { notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Clock, Proposal } from '../state/time.js';
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

/** A case that is not valid has no running clock. */
const clock = <Fact>(change: (clock: Clock, fact: Fact) => Clock) => ({
  keeps: (before: { readonly clock: Clock | null }, fact: Fact) =>
    before.clock ? { clock: change(before.clock, fact) } : {},
});

export const timeEffects: Effects<TimeFact> = {
  DeadlineSet: clock((before, { decideBy, because, effectiveOn: setOn }) => {
    const deadlines = [...before.deadlines, { cause: 'statutory', decideBy, setOn, because } as const];
    return { ...before, deadlines };
  }),
  DeadlineNear: clock((before, { decideBy: warned }) => ({ ...before, warned })),
  DeadlineMissed: clock((before, { decideBy: missed }) => ({ ...before, missed })),
  DeadlineNotMissed: clock((before) => ({ ...before, missed: null })),
  ExtensionProposed: clock((before, { proposalId, decideBy }) =>
    withProposal(before, proposalId, { decideBy, answer: 'open' }),
  ),
  ExtensionAgreed: clock((before, { proposalId, ...fact }) => {
    const agreed = withProposal(before, proposalId, { decideBy: fact.decideBy, answer: 'agreed' });
    return withAgreed(agreed, 'extension', fact);
  }),
  ExtensionRejected: clock((before, { proposalId }) => {
    const proposed = before.proposals.get(proposalId);
    return proposed ? withProposal(before, proposalId, { ...proposed, answer: 'rejected' }) : before;
  }),
  PPAProposed: clock((before, { agreementId }) => withPpa(before, agreementId, 'proposed')),
  PPASigned: clock((before, { agreementId, ...fact }) =>
    withAgreed(withPpa(before, agreementId, 'signed'), 'ppa', fact),
  ),
  PriorApprovalRequired: clock((before) => ({ ...before, priorApprovalNeeded: true })),
  DeemedOutcomeOccurred: {
    stage: 'determined',
    keeps: (_, { from }) => ({
      determination: { ...notByCouncil, by: 'law', decision: 'deemed', decidedOn: from },
    }),
  },
  DeemedDecisionUndone: { stage: 'live' },
  DeemedDischargeNoticeReceived: clock((before, { noticeReceivedOn: receivedOn, effectOn }) => ({
    ...before,
    dischargeNotice: { receivedOn, effectOn },
  })),
  DeemedDischargeOccurred: {
    stage: 'determined',
    keeps: (_, { dischargedOn: decidedOn }) => ({
      determination: { ...notByCouncil, by: 'law', decision: 'deemed', decidedOn },
    }),
  },
  CourtChallengeAllowed: clock((before, { claimReference, step, allowedOn: on }) => ({
    ...before,
    challenges: [...before.challenges, { claimReference, step, on }],
  })),
  HighCourtClaimMade: clock((before, { claimReference, claimedOn }) => ({
    ...before,
    highCourtClaims: new Map(before.highCourtClaims).set(claimReference, claimedOn),
  })),
};

function withAgreed(
  before: Clock,
  cause: 'extension' | 'ppa',
  { decideBy, agreedOn, insteadOf, agreedLate }: AgreedDate,
): Clock {
  const agreed = { cause, decideBy, agreedOn, insteadOf, agreedLate };
  return { ...before, deadlines: [...before.deadlines, agreed] };
}

const withPpa = (before: Clock, agreementId: string, is: 'proposed' | 'signed'): Clock => ({
  ...before,
  agreements: new Map(before.agreements).set(agreementId, is),
});

const withProposal = (before: Clock, proposalId: string, proposal: Proposal): Clock => ({
  ...before,
  proposals: new Map(before.proposals).set(proposalId, proposal),
});
