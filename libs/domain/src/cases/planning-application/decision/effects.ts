import { type Effects, notKept } from '../effect.js';
import { byAnother, imposed } from '../outcomes.js';
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
        outcome: { by, decision, decidedOn, conditions: imposed(conditions), issued, standing: 'stands' },
      };
    },
  },
  DecisionNoticeGenerated: notKept('the notice is written once, with the decision, which is kept'),
  CalledIn: { stage: 'calledIn', keeps: (_, { directedOn: calledInOn }) => ({ calledInOn }) },
  SecretaryOfStateDecided: {
    stage: 'determined',
    keeps: (_, { decision, decidedOn }) => ({
      outcome: { ...byAnother, by: 'secretaryOfState', decision, decidedOn },
    }),
  },
};
