import type { Handlers } from '../handlers.js';
import { type CallIn, callIn } from './call-in.js';
import { type IssueDecision, issueDecision } from './issue-decision.js';
import {
  type RecordSecretaryOfStateDecision,
  recordSecretaryOfStateDecision,
} from './record-secretary-of-state-decision.js';

export type DecisionCommand = IssueDecision | CallIn | RecordSecretaryOfStateDecision;

export const decision: Handlers<DecisionCommand> = {
  IssueDecision: issueDecision,
  CallIn: callIn,
  RecordSecretaryOfStateDecision: recordSecretaryOfStateDecision,
};
