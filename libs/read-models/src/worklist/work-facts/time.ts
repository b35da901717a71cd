import type { TimeFact } from '#domain';
import { hidden } from '../../shown.js';
import type { CaseWork } from '../case-work.js';
import type { Works } from '../works.js';
import { inCaseload, inFull } from './reasons.js';

const answered = (work: CaseWork, { proposalId }: { readonly proposalId: string }): CaseWork => ({
  ...work,
  proposals: work.proposals.filter((each) => each.proposalId !== proposalId),
});

export const time: Works<TimeFact> = {
  DeadlineSet: inCaseload,
  DeadlineNear: hidden('whether the day is near is worked out for the day asked'),
  DeadlineMissed: hidden('whether the day has passed is worked out for the day asked'),
  DeadlineNotMissed: hidden('whether the day has passed is worked out for the day asked'),
  ExtensionProposed: (work, { proposalId, decideBy, proposedBy }) => ({
    ...work,
    proposals: [...work.proposals, { proposalId, decideBy, proposedBy }],
  }),
  ExtensionAgreed: answered,
  ExtensionRejected: answered,
  PPAProposed: (work, { agreementId: proposalId, decideBy, proposedBy }) => ({
    ...work,
    proposals: [...work.proposals, { proposalId, decideBy, proposedBy }],
  }),
  PPASigned: (work, { agreementId }) => answered(work, { proposalId: agreementId }),
  PriorApprovalRequired: (work) => ({ ...work, priorApprovalNeeded: true }),
  DeemedOutcomeOccurred: inCaseload,
  DeemedDecisionUndone: inCaseload,
  DeemedDischargeNoticeReceived: (work, { effectOn: dischargeFrom }) => ({ ...work, dischargeFrom }),
  DeemedDischargeOccurred: inCaseload,
  HighCourtClaimMade: inFull,
  CourtChallengeAllowed: inFull,
};
