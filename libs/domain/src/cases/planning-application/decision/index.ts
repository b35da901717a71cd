import { act, type Handlers } from '../handlers.js';
import { type CallIn, callIn, mayCallIn } from './call-in.js';
import { type IssueDecision, isDecidedSo, issueDecision, mayIssueDecision } from './issue-decision.js';
import {
  type IssueDecisionNotice,
  isNoticeIssued,
  issueDecisionNotice,
  mayIssueDecisionNotice,
} from './issue-decision-notice.js';
import {
  isDecidedByMinister,
  mayRecordSecretaryOfStateDecision,
  type RecordSecretaryOfStateDecision,
  recordSecretaryOfStateDecision,
} from './record-secretary-of-state-decision.js';

export type DecisionCommand = IssueDecision | IssueDecisionNotice | CallIn | RecordSecretaryOfStateDecision;

export const decision: Handlers<DecisionCommand> = {
  IssueDecision: act(mayIssueDecision, issueDecision, { isRepeat: isDecidedSo }),
  IssueDecisionNotice: act(mayIssueDecisionNotice, issueDecisionNotice, { isRepeat: isNoticeIssued }),
  CallIn: act(mayCallIn, callIn, { isRepeat: (_, state) => state.stage === 'calledIn' }),
  RecordSecretaryOfStateDecision: act(mayRecordSecretaryOfStateDecision, recordSecretaryOfStateDecision, {
    isRepeat: isDecidedByMinister,
  }),
};
