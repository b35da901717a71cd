import { act, type Handlers } from '../handlers.js';
import {
  type AgreeCondition,
  agreeCondition,
  conditionsToAgree,
  mayAgreeCondition,
} from './agree-condition.js';
import { mayReturnToOfficer, type ReturnToOfficer, returnToOfficer } from './return-to-officer.js';
import {
  isRecommendedSo,
  maySubmitRecommendation,
  type SubmitRecommendation,
  submitRecommendation,
} from './submit-recommendation.js';

export type RecommendationCommand = SubmitRecommendation | ReturnToOfficer | AgreeCondition;

export const recommendation: Handlers<RecommendationCommand> = {
  SubmitRecommendation: act(maySubmitRecommendation, submitRecommendation, { isRepeat: isRecommendedSo }),
  ReturnToOfficer: act(mayReturnToOfficer, returnToOfficer),
  AgreeCondition: act(mayAgreeCondition, agreeCondition, {
    targets: conditionsToAgree,
    without: "No condition is waiting for the applicant's agreement.",
  }),
};
