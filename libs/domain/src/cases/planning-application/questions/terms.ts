import type { PlanningApplication } from '../state.js';
import type { Recommendation } from '../vocabulary/recommendation.js';

type Proposed = Extract<PlanningApplication, { stage: 'recommended' | 'committee' | 'awaitingObligation' }>;

/** On what terms it would be decided: as the members resolved, and as recommended until they have. */
export const termsOf = (state: Proposed): Pick<Recommendation, 'conditions' | 'refusalReasons'> =>
  (state.stage === 'recommended' ? null : state.resolution) ?? state.recommendation;
