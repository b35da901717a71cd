import { type Effects, notKept } from '../effect.js';
import type { Parent } from '../vocabulary/linked-case.js';
import type { ReceivingFact } from './events.js';

export const receivingEffects: Effects<ReceivingFact> = {
  CaseImported: notKept('a case brought in from elsewhere is decided like any other'),
  CaseTakenOver: { keeps: (_, { caseReference }) => ({ caseReference }) },
  ParentLinked: {
    keeps: (_, { parent: { caseId, reference }, relation, conditions = [], permission }) =>
      hangsOn({ caseId, reference, relation, conditions, permission }),
  },
  ParentRecordedElsewhere: {
    keeps: (_, { reference, relation }) =>
      hangsOn({ caseId: null, reference, relation, conditions: [], permission: null }),
  },
  ApplicationClosedAsDuplicate: {
    stage: 'duplicate',
    keeps: (_, { duplicateOf }) => ({ duplicateOf }),
  },
  ApplicationWithdrawn: { stage: 'withdrawn' },
};

/** What is asked for again may hang on a permission as well. */
const hangsOn = (other: Parent) =>
  other.relation === 'resubmission' ? { resubmissionOf: other } : { parent: other };
