import type { RecommendationFact } from '#domain';
import { shows } from '../../shown.js';
import type { Columns } from './columns.js';

export const recommendation: Columns<RecommendationFact> = {
  RecommendationSubmitted: shows('stage', 'meetsOn'),
  RecommendationChallenged: shows('stage', 'meetsOn'),
};
