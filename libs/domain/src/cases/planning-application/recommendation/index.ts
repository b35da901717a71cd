import type { Handlers } from '../handlers.js';
import { type AgreeCondition, agreeCondition } from './agree-condition.js';
import { type ReturnToOfficer, returnToOfficer } from './return-to-officer.js';
import { type SubmitRecommendation, submitRecommendation } from './submit-recommendation.js';

export type RecommendationCommand = SubmitRecommendation | ReturnToOfficer | AgreeCondition;

export const recommendation: Handlers<RecommendationCommand> = {
  SubmitRecommendation: submitRecommendation,
  ReturnToOfficer: returnToOfficer,
  AgreeCondition: agreeCondition,
};
