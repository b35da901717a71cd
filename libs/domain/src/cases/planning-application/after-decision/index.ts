import type { Handlers } from '../handlers.js';
import {
  type ApproveDetails,
  approveDetails,
  type ConfirmDeemedDischarge,
  confirmDeemedDischarge,
} from './discharge-condition.js';
import { type FollowLinkedCase, followLinkedCase } from './follow-linked-case.js';
import { type GrantNMA, grantNMA } from './grant-nma.js';
import { type LinkEnforcement, linkEnforcement } from './link-enforcement.js';
import { type RecordQuashing, recordQuashing } from './record-quashing.js';
import { type RefuseDetails, refuseDetails } from './refuse-details.js';
import { type RevokeDecision, revokeDecision } from './revoke-decision.js';
import { type SubmitDetails, submitDetails } from './submit-details.js';

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
  SubmitDetails: submitDetails,
  ApproveDetails: approveDetails,
  ConfirmDeemedDischarge: confirmDeemedDischarge,
  RefuseDetails: refuseDetails,
  GrantNMA: grantNMA,
  FollowLinkedCase: followLinkedCase,
  RecordQuashing: recordQuashing,
  RevokeDecision: revokeDecision,
  LinkEnforcement: linkEnforcement,
};
