import type { Handlers } from '../handlers.js';
import {
  type ApproveDetails,
  approveDetails,
  type ConfirmDeemedDischarge,
  confirmDeemedDischarge,
} from './discharge-condition.js';
import { type GrantNMA, grantNMA } from './grant-nma.js';
import { type LinkEnforcement, linkEnforcement } from './link-enforcement.js';
import { type LodgeAppeal, lodgeAppeal } from './lodge-appeal.js';
import {
  type DecideAppeal,
  decideAppeal,
  type StartAppeal,
  startAppeal,
  type ValidateAppeal,
  validateAppeal,
  type WithdrawAppeal,
  withdrawAppeal,
} from './progress-appeal.js';
import { type RecordQuashing, recordQuashing } from './record-quashing.js';
import { type RefuseDetails, refuseDetails } from './refuse-details.js';
import { type RevokeDecision, revokeDecision } from './revoke-decision.js';
import { type SubmitDetails, submitDetails } from './submit-details.js';

export type AppealCommand = LodgeAppeal | ValidateAppeal | StartAppeal | WithdrawAppeal | DecideAppeal;

export type AfterDecisionCommand =
  | SubmitDetails
  | ApproveDetails
  | ConfirmDeemedDischarge
  | RefuseDetails
  | GrantNMA
  | RecordQuashing
  | RevokeDecision
  | LinkEnforcement;

export type AfterCommand = AfterDecisionCommand | AppealCommand;

export const after: Handlers<AfterCommand> = {
  SubmitDetails: submitDetails,
  ApproveDetails: approveDetails,
  ConfirmDeemedDischarge: confirmDeemedDischarge,
  RefuseDetails: refuseDetails,
  GrantNMA: grantNMA,
  LodgeAppeal: lodgeAppeal,
  ValidateAppeal: validateAppeal,
  StartAppeal: startAppeal,
  WithdrawAppeal: withdrawAppeal,
  DecideAppeal: decideAppeal,
  RecordQuashing: recordQuashing,
  RevokeDecision: revokeDecision,
  LinkEnforcement: linkEnforcement,
};
