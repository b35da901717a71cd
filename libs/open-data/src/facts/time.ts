import type { TimeFact } from '#domain';
import { hidden, shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const time: Parts<TimeFact> = {
  DeadlineSet: shows('assessment'),
  DeadlineNear: internal,
  DeadlineMissed: internal,
  DeadlineNotMissed: internal,
  ExtensionProposed: internal,
  ExtensionAgreed: shows('assessment'),
  ExtensionRejected: internal,
  PPAProposed: internal,
  PPASigned: shows('assessment'),
  PriorApprovalRequired: shows('assessment'),
  DeemedOutcomeOccurred: shows('application', 'assessment'),
  DeemedDecisionUndone: shows('application', 'assessment'),
  DeemedDischargeNoticeReceived: internal,
  DeemedDischargeOccurred: shows('application', 'assessment'),
  HighCourtClaimMade: hidden('the decision remains in force until a court quashes it'),
  CourtChallengeAllowed: internal,
};
