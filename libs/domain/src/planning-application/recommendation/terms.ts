import type { CalendarDate } from '#legislation';
import type { PlanningApplication } from '../state.js';
import type { Recommendation } from './events.js';

type Proposed = Extract<PlanningApplication, { stage: 'recommended' | 'committee' | 'awaitingObligation' }>;

/** On what terms it would be decided: as the members resolved, and as recommended until they have. */
export const termsOf = (state: Proposed): Pick<Recommendation, 'conditions' | 'refusalReasons'> =>
  (state.stage === 'recommended' ? null : state.resolution) ?? state.recommendation;

/** With the applicant's agreement to one of the conditions, where those stand. */
export function withAgreement(state: Proposed, condition: number, agreedOn: CalendarDate): Proposed {
  const agreed = <Terms extends Pick<Recommendation, 'conditions'>>(terms: Terms): Terms => ({
    ...terms,
    conditions: terms.conditions.map((each, index) =>
      index === condition - 1 ? { ...each, agreedOn } : each,
    ),
  });
  return state.stage !== 'recommended' && state.resolution
    ? { ...state, resolution: agreed(state.resolution) }
    : { ...state, recommendation: agreed(state.recommendation) };
}
