import { initialConditions, notByCouncil } from '../determination.js';
import type { Effects } from '../effect.js';
import type { Determination, NoticeOfDecision } from '../state.js';
import type { DecisionFact } from './events.js';

export const decisionEffects: Effects<DecisionFact> = {
  DecisionIssued: {
    stage: 'determined',
    keeps: (
      _,
      { decision, decidedOn, decidedBy: by, recommendedBy, signedBy, conditions, timeLimit = null },
    ) => {
      const issued = { recommendedBy, signedBy, timeLimit };
      return {
        outcome: {
          by,
          decision,
          decidedOn,
          conditions: initialConditions(conditions),
          issued,
          standing: 'stands',
        },
      };
    },
  },
  DecisionNoticeGenerated: {
    keeps: ({ outcome }, { sha256, notice }) => ({
      outcome: withNotice(outcome, { sha256, notice, documentId: null }),
    }),
  },
  DecisionNoticeIssued: {
    keeps: ({ outcome }, { documentId }) => {
      const before = outcome?.issued?.notice;
      return before ? { outcome: withNotice(outcome, { ...before, documentId }) } : {};
    },
  },
  CalledIn: { stage: 'calledIn', keeps: (_, { directedOn: calledInOn }) => ({ calledInOn }) },
  SecretaryOfStateDecided: {
    stage: 'determined',
    keeps: (_, { decision, decidedOn }) => ({
      outcome: { ...notByCouncil, by: 'secretaryOfState', decision, decidedOn },
    }),
  },
};

const withNotice = (outcome: Determination | null, notice: NoticeOfDecision): Determination | null =>
  outcome?.issued ? { ...outcome, issued: { ...outcome.issued, notice } } : outcome;
