import type { RecommendationFact } from '#domain';
import { shows } from '#read-models';
import { internal, type Parts } from './parts.js';

export const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: internal,
  RecommendationChallenged: shows('status'),
};
