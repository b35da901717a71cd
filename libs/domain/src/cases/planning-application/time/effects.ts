import { notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Clock, Proposal } from '../state/time.js';
import type { AgreedDate, TimeFact } from './events.js';

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
      outcome: { ...notByCouncil, by: 'law', decision: 'deemed', decidedOn: from },
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
      outcome: { ...notByCouncil, by: 'law', decision: 'deemed', decidedOn },
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
