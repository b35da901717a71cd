import type { RecommendationFact } from '#domain';
import type { Works } from '../works.js';

export const recommendation: Works<RecommendationFact> = {
  RecommendationSubmitted: (work, { by, effectiveOn: on, recommendation: recommends }) => ({
    ...work,
    recommendation: { by, on, recommends },
    returned: null,
  }),
  RecommendationChallenged: (work, { by, effectiveOn: on, reason }) => ({
    ...work,
    recommendation: null,
    returned: { by, on, reason },
  }),
};
