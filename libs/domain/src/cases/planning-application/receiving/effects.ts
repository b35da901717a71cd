import { type Effects, notKept } from '../effect.js';
import type { ReceivingFact } from './events.js';

export const receivingEffects: Effects<ReceivingFact> = {
  CaseImported: notKept('a case brought in from elsewhere is decided like any other'),
  CaseTakenOver: { keeps: (_, { caseReference }) => ({ caseReference }) },
  ParentLinked: {
    keeps: (_, { parent: { caseId }, permission }) => ({ parent: { caseId, permission } }),
  },
  ApplicationClosedAsDuplicate: {
    stage: 'duplicate',
    keeps: (_, { duplicateOf }) => ({ duplicateOf }),
  },
  ApplicationWithdrawn: { stage: 'withdrawn' },
};
