import type { CommitteeFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const committee = {
  CommitteeReferralMade: shows('stage', 'committee', 'committeeReferrals'),
  CommitteeScheduled: shows('stage', 'committee', 'meetings'),
  CommitteeResolved: shows('stage', 'committee', 'resolutions'),
  ObligationHeadsAgreed: shows('obligation'),
  ObligationCompleted: shows('stage', 'obligation'),
} satisfies Parts<CommitteeFact>;
