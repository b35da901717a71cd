import type { Effects, ExistingStage } from '../effect.js';
import type { Parts } from '../state.js';
import type { CommitteeFact } from './events.js';

export const committeeEffects: Effects<CommitteeFact> = {
  CommitteeReferralMade: {
    stage: 'committee',
    keeps: (_, { because: referredBecause }) => ({ referredBecause, meeting: null, resolution: null }),
  },
  // If the case is put on an agenda again after a resolution, it has come back to the committee.
  CommitteeScheduled: {
    stage: 'committee',
    keeps: (_, { meetingId, meetsOn }) => ({ meeting: { meetingId, meetsOn }, resolution: null }),
  },
  CommitteeResolved: { stage: afterResolution, keeps: resolved },
  ObligationHeadsAgreed: { keeps: () => ({ obligation: { completedOn: null } }) },
  ObligationCompleted: {
    stage: ({ stage }) => (stage === 'awaitingObligation' ? 'committee' : stage),
    keeps: (_, { deedDatedOn: completedOn }) => ({ obligation: { completedOn } }),
  },
};

type Resolved = Extract<CommitteeFact, { type: 'CommitteeResolved' }>;

/** If the deed already exists, the grant need not wait for it. */
function afterResolution({ stage, recommendation, obligation }: Parts, fact: Resolved): ExistingStage {
  if (recommendation === null) return stage;
  if (fact.resolution === 'defer') return 'live';
  return fact.subjectToObligation && !obligation?.completedOn ? 'awaitingObligation' : 'committee';
}

function resolved({ recommendation, obligation }: Parts, fact: Resolved): Partial<Parts> {
  const { meetingId, resolution: decision, conditions, refusalReasons } = fact;
  if (recommendation === null || decision === 'defer') return {};
  return {
    resolution: { meetingId, decision, conditions, refusalReasons },
    ...(fact.subjectToObligation && { obligation: obligation ?? { completedOn: null } }),
  };
}
