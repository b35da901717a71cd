import * as the from '../days/bounds.js';
import { done, happened, unbounded } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import {
  type ApproveDetails,
  approveDetails,
  type ConfirmDeemedDischarge,
  confirmDeemedDischarge,
  mayDischargeCondition,
} from './discharge-condition.js';
import { type FollowLinkedCase, followLinkedCase, mayFollowLinkedCase } from './follow-linked-case.js';
import { type GrantNMA, grantNMA, mayGrantNMA } from './grant-nma.js';
import { type LinkEnforcement, linkEnforcement, mayLinkEnforcement } from './link-enforcement.js';
import { mayRecordQuashing, type RecordQuashing, recordQuashing } from './record-quashing.js';
import { mayRefuseDetails, type RefuseDetails, refuseDetails } from './refuse-details.js';
import { isRevoked, mayRevokeDecision, type RevokeDecision, revokeDecision } from './revoke-decision.js';
import { maySubmitDetails, type SubmitDetails, submitDetails } from './submit-details.js';
import { conditionsAt } from './targets.js';

export type AfterDecisionCommand =
  | SubmitDetails
  | ApproveDetails
  | ConfirmDeemedDischarge
  | RefuseDetails
  | GrantNMA
  | FollowLinkedCase
  | RecordQuashing
  | RevokeDecision
  | LinkEnforcement;

export const afterDecision: Handlers<AfterDecisionCommand> = {
  SubmitDetails: act(maySubmitDetails, submitDetails, {
    days: { on: done(the.decision) },
    targets: conditionsAt('to-discharge', 'details-refused'),
    without: 'No condition still needs details.',
  }),
  ApproveDetails: act(mayDischargeCondition, approveDetails, {
    days: { approvedOn: happened(the.decision, the.details), on: done() },
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  ConfirmDeemedDischarge: act(mayDischargeCondition, confirmDeemedDischarge, {
    days: { dischargedOn: happened(the.decision, the.details), on: done() },
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  RefuseDetails: act(mayRefuseDetails, refuseDetails, {
    days: { refusedOn: happened(the.decision, the.details), on: done() },
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  GrantNMA: act(mayGrantNMA, grantNMA, { days: { amendedOn: happened(the.decision), on: done() } }),
  FollowLinkedCase: act(mayFollowLinkedCase, followLinkedCase, {
    days: {
      'says.decidedOn': unbounded('the day of the decision on the other case'),
      on: unbounded('the day on which the other case changed'),
    },
  }),
  RecordQuashing: act(mayRecordQuashing, recordQuashing, {
    days: { quashedOn: happened(the.beforeTheDecision, the.claim), on: done() },
  }),
  RevokeDecision: act(mayRevokeDecision, revokeDecision, {
    days: { on: done(the.decision) },
    isRepeat: isRevoked,
  }),
  LinkEnforcement: act(mayLinkEnforcement, linkEnforcement, {
    days: {
      noticeServedOn: {
        notBefore: [],
        notAfter: [the.today],
      },
      on: done(),
    },
  }),
};
