import type { TimeFact } from '#domain';
import { hidden, shows } from '../../shown.js';
import { type Columns, dates, decides, inFull } from './columns.js';

export const time: Columns<TimeFact> = {
  DeadlineSet: dates,
  DeadlineNear: hidden('a list is sorted by the day itself'),
  DeadlineMissed: shows('isLate'),
  DeadlineNotMissed: shows('isLate'),
  ExtensionProposed: inFull,
  ExtensionAgreed: dates,
  ExtensionRejected: inFull,
  PPAProposed: inFull,
  PPASigned: dates,
  PriorApprovalRequired: inFull,
  DeemedOutcomeOccurred: decides,
  DeemedDecisionUndone: decides,
  DeemedDischargeNoticeReceived: inFull,
  DeemedDischargeOccurred: decides,
  HighCourtClaimMade: inFull,
  CourtChallengeAllowed: inFull,
};
