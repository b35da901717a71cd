import { act, type Handlers } from '../handlers.js';
import { type CallIn, callIn, mayCallIn } from './call-in.js';
import { type IssueDecision, isDecidedSo, issueDecision, mayIssueDecision } from './issue-decision.js';
import {
  isDecidedByMinister,
  mayRecordSecretaryOfStateDecision,
  type RecordSecretaryOfStateDecision,
  recordSecretaryOfStateDecision,
} from './record-secretary-of-state-decision.js';

export type DecisionCommand = IssueDecision | CallIn | RecordSecretaryOfStateDecision;

export const decision: Handlers<DecisionCommand> = {
  IssueDecision: act(mayIssueDecision, issueDecision, { isRepeat: isDecidedSo }),
  CallIn: act(mayCallIn, callIn, { isRepeat: (_, state) => state.stage === 'calledIn' }),
  RecordSecretaryOfStateDecision: act(mayRecordSecretaryOfStateDecision, recordSecretaryOfStateDecision, {
    isRepeat: isDecidedByMinister,
  }),
};
