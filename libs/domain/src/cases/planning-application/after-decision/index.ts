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
    targets: conditionsAt('to-discharge', 'details-refused'),
    without: 'No condition still needs details.',
  }),
  ApproveDetails: act(mayDischargeCondition, approveDetails, {
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  ConfirmDeemedDischarge: act(mayDischargeCondition, confirmDeemedDischarge, {
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  RefuseDetails: act(mayRefuseDetails, refuseDetails, {
    targets: conditionsAt('details-submitted'),
    without: 'No details for a condition are waiting for an answer.',
  }),
  GrantNMA: act(mayGrantNMA, grantNMA),
  FollowLinkedCase: act(mayFollowLinkedCase, followLinkedCase),
  RecordQuashing: act(mayRecordQuashing, recordQuashing),
  RevokeDecision: act(mayRevokeDecision, revokeDecision, { isRepeat: isRevoked }),
  LinkEnforcement: act(mayLinkEnforcement, linkEnforcement),
};
