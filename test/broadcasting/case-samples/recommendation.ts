import type { RecommendationFact } from '#domain';
import { condition, day, fact, officer, private_, type SamplesOf } from './sample.js';

export const recommendation: SamplesOf<RecommendationFact> = {
  RecommendationSubmitted: {
    type: 'RecommendationSubmitted',
    ...fact,
    recommendation: 'grant',
    report: private_,
    reportDocument: private_,
    conditions: [condition],
    refusalReasons: [private_],
    by: officer,
  },
  RecommendationChallenged: {
    type: 'RecommendationChallenged',
    ...fact,
    entryId: 'e-9',
    by: officer,
    author: officer,
    reason: private_,
  },
  ConditionAgreed: {
    type: 'ConditionAgreed',
    ...fact,
    condition: 1,
    agreedOn: day,
    noticeGivenOn: null,
    because: null,
  },
};
