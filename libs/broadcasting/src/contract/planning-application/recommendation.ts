import type { RecommendationFact } from '#domain';
import { caseReference, type TopicPublications } from './case-field.js';

/** Subscribers learn that there is a recommendation. Its direction is not published before the decision. */
export const recommendation: TopicPublications<RecommendationFact> = {
  RecommendationSubmitted: {
    meaning: 'The officer has made a recommendation; a second person will decide.',
    version: 1,
    fields: { caseReference },
  },
  RecommendationChallenged: {
    meaning: 'The reviewer returned the recommendation to the officer.',
    version: 1,
    fields: { caseReference },
  },
  ConditionAgreed: {
    meaning: 'The applicant has agreed to a pre-commencement condition.',
    version: 1,
    fields: { caseReference },
  },
};
