import type { CommitteeFact } from '#domain';
import { shows } from '../../shown.js';
import { type Columns, inFull } from './columns.js';

export const committee: Columns<CommitteeFact> = {
  CommitteeReferralMade: shows('stage', 'meetsOn'),
  CommitteeScheduled: shows('stage', 'meetsOn'),
  CommitteeResolved: shows('stage', 'meetsOn'),
  ObligationHeadsAgreed: inFull,
  ObligationCompleted: shows('stage', 'meetsOn'),
};
