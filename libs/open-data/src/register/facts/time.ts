import type { TimeFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const time: Parts<TimeFact> = {
  DeadlineSet: shows('decideBy', 'status'),
  DeadlineNear: internal,
  DeadlineMissed: internal,
  DeadlineNotMissed: internal,
  ExtensionProposed: internal,
  ExtensionAgreed: shows('decideBy', 'status'),
  ExtensionRejected: internal,
  PPAProposed: internal,
  PPASigned: shows('decideBy', 'status'),
  PriorApprovalRequired: internal,
  DeemedOutcomeOccurred: shows('part', 'deemed', 'status'),
  DeemedDecisionUndone: shows('part', 'deemed', 'status'),
  DeemedDischargeNoticeReceived: internal,
  DeemedDischargeOccurred: shows('part', 'status'),
  HighCourtClaimMade: internal,
  CourtChallengeAllowed: internal,
};
