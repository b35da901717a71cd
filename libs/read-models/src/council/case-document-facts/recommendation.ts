import type { RecommendationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Parts } from './parts.js';

export const recommendation = {
  RecommendationSubmitted: shows('stage', 'recommendations'),
  RecommendationChallenged: shows('stage', 'recommendationsReturned'),
} satisfies Parts<RecommendationFact>;
