import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
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
  IssueDecision: act(mayIssueDecision, issueDecision, {
    days: {
      on: done(the.receipt, the.validity, the.recommendation, the.resolution, the.obligation),
    },
    isRepeat: isDecidedSo,
  }),
  IssueDecisionNotice: act(mayIssueDecisionNotice, issueDecisionNotice, {
    days: { on: done(the.decision) },
    isRepeat: isNoticeIssued,
  }),
  CallIn: act(mayCallIn, callIn, {
    days: { directedOn: happened(the.receipt), on: done() },
    isRepeat: (_, state) => state.stage === 'calledIn',
  }),
  RecordSecretaryOfStateDecision: act(mayRecordSecretaryOfStateDecision, recordSecretaryOfStateDecision, {
    days: { decidedOn: happened(the.receipt, the.callIn), on: done() },
    isRepeat: isDecidedByMinister,
  }),
};
