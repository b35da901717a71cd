import { reject } from '../../../decider.js';
import type { PlanningApplication } from '../state.js';
import { decisionInWords } from '../vocabulary/in-words.js';

export const decidedAlready = ({
  caseReference,
  determination,
}: Extract<PlanningApplication, { stage: 'determined' }>) =>
  reject(
    'case-determined',
    `${caseReference} was already decided, on ${determination.decidedOn}: ${decisionInWords[determination.decision]}.`,
  );
