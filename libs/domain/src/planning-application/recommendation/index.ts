import type { Handlers } from '../handlers.js';
import { type ReturnToOfficer, returnToOfficer } from './return-to-officer.js';
import { type SubmitRecommendation, submitRecommendation } from './submit-recommendation.js';

export type RecommendationCommand = SubmitRecommendation | ReturnToOfficer;

export const recommendation: Handlers<RecommendationCommand> = {
  SubmitRecommendation: submitRecommendation,
  ReturnToOfficer: returnToOfficer,
};
