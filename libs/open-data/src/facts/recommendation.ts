import type { RecommendationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: shows('assessment'),
  RecommendationChallenged: internal,
};
