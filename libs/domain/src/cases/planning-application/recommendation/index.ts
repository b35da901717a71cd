import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
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
  SubmitRecommendation: act(maySubmitRecommendation, submitRecommendation, {
    days: {
      'conditions[].agreedOn': happened(the.receipt),
      on: done(the.receipt, the.validity),
    },
    isRepeat: isRecommendedSo,
  }),
  ReturnToOfficer: act(mayReturnToOfficer, returnToOfficer, { days: { on: done(the.recommendation) } }),
  AgreeCondition: act(mayAgreeCondition, agreeCondition, {
    days: {
      'agreed.inWritingOn': happened(the.receipt),
      'agreed.noticeGivenOn': happened(the.receipt),
      on: done(the.recommendation),
    },
    targets: conditionsToAgree,
    without: "No condition is waiting for the applicant's agreement.",
  }),
};
