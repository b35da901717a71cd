import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { PlanningApplicationEvent, Recommendation } from './events.js';
import { inStage } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface SubmitRecommendation extends Recommendation {
  readonly type: 'SubmitRecommendation';
  readonly on: CalendarDate;
}

export function submitRecommendation(
  { type: _, on, ...made }: SubmitRecommendation,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = inStage(state, ['live', 'recommended'], 'recommended');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.stage === 'recommended') {
    const { by, recommendation } = found.recommendation;
    if (by === made.by && recommendation === made.recommendation) return accept();
    return reject(
      'already-recommended',
      `${by} has recommended to ${recommendation}; it waits for a decision.`,
    );
  }
  if (made.recommendation === 'refuse' && made.refusalReasons.length === 0)
    return reject('reasons-missing', 'A refusal needs its reasons (DMPO art. 35).');
  const { caseReference } = found;
  return accept({ type: 'RecommendationSubmitted', caseReference, effectiveOn: on, ...made });
}
