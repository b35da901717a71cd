import type { CommitteeFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const committee: Parts<CommitteeFact> = {
  CommitteeReferralMade: shows('assessment'),
  CommitteeScheduled: internal,
  CommitteeResolved: internal,
  ObligationHeadsAgreed: internal,
  ObligationCompleted: internal,
};
