import type { CalendarDate } from '#legislation';
import type { Effects } from '../effect.js';
import type { Parts } from '../state.js';
import type { Recommendation } from '../vocabulary/recommendation.js';
import type { RecommendationFact } from './events.js';

export const recommendationEffects: Effects<RecommendationFact> = {
  RecommendationSubmitted: {
    stage: 'recommended',
    keeps: (
      _,
      {
        recommendation,
        report,
        reportDocument,
        conditions,
        refusalReasons,
        parts = null,
        timeLimit = null,
        by,
      },
    ) => ({
      recommendation: {
        recommendation,
        report,
        reportDocument,
        conditions,
        refusalReasons,
        parts,
        timeLimit,
        by,
      },
    }),
  },
  RecommendationChallenged: { stage: 'live' },
  ConditionAgreed: { keeps: withAgreement },
};

/** Adds the applicant's agreement to one of the conditions: in the members' resolution, if there is one. */
function withAgreement(
  { recommendation, resolution }: Parts,
  { condition, agreedOn }: { readonly condition: number; readonly agreedOn: CalendarDate },
): Partial<Parts> {
  const agreed = <Terms extends Pick<Recommendation, 'conditions'>>(terms: Terms): Terms => ({
    ...terms,
    conditions: terms.conditions.map((each, index) =>
      index === condition - 1 ? { ...each, agreedOn } : each,
    ),
  });
  if (resolution) return { resolution: agreed(resolution) };
  return { recommendation: recommendation && agreed(recommendation) };
}
