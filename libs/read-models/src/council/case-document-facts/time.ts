import type { TimeFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const time = {
  DeadlineSet: shows('decideBy', 'deadlines'),
  DeadlineNear: shows('deadlineWarnings'),
  DeadlineMissed: shows('deadlines'),
  DeadlineNotMissed: shows('deadlines'),
  ExtensionProposed: shows('extensions'),
  ExtensionAgreed: shows('decideBy', 'deadlines', 'extensions'),
  ExtensionRejected: shows('extensions'),
  PPAProposed: shows('performanceAgreements'),
  PPASigned: shows('decideBy', 'deadlines', 'performanceAgreements'),
  PriorApprovalRequired: shows('priorApprovalRequiredOn'),
  DeemedOutcomeOccurred: shows('stage', 'deemed', 'determination'),
  DeemedDecisionUndone: shows('stage', 'deemed', 'deemedDischarge', 'reopenedOn', 'determination'),
  DeemedDischargeNoticeReceived: shows('deemedDischarge'),
  DeemedDischargeOccurred: shows('stage', 'deemedDischarge', 'determination'),
  HighCourtClaimMade: shows('highCourtClaims'),
  CourtChallengeAllowed: shows('courtChallenges'),
} satisfies Parts<TimeFact>;
