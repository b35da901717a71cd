import type { CommitteeFact } from '#domain';
import { condition, day, fact, officer, private_, reason, type SamplesOf } from './sample.js';

export const committee: SamplesOf<CommitteeFact> = {
  CommitteeReferralMade: {
    type: 'CommitteeReferralMade',
    ...fact,
    entryId: 'e-10',
    by: officer,
    reason: private_,
    because: reason,
  },
  CommitteeScheduled: {
    type: 'CommitteeScheduled',
    ...fact,
    meetingId: 'm-1',
    committee: private_,
    meetsOn: day,
    agendaItem: private_,
  },
  CommitteeResolved: {
    type: 'CommitteeResolved',
    ...fact,
    meetingId: 'm-1',
    resolution: 'grant',
    resolvedOn: day,
    conditions: [condition],
    refusalReasons: [],
    subjectToObligation: true,
    reason: private_,
  },
  ObligationHeadsAgreed: {
    type: 'ObligationHeadsAgreed',
    ...fact,
    entryId: 'e-11',
    agreedOn: day,
    heads: [{ subject: private_, summary: private_, amountPence: 100_000 }],
  },
  ObligationCompleted: { type: 'ObligationCompleted', ...fact, deedDatedOn: day, document: private_ },
};
