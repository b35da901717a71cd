import type { CommitteeFact } from '#domain';
import { shows } from '#read-models';
import type { Parts } from './parts.js';

export const committee: Parts<CommitteeFact> = {
  CommitteeReferralMade: shows('committee', 'status'),
  CommitteeScheduled: shows('committee', 'status'),
  CommitteeResolved: shows('committee', 'status'),
  ObligationHeadsAgreed: shows('obligation', 'status'),
  ObligationCompleted: shows('obligation', 'status'),
};
