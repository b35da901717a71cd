import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done, happened, toCome } from '../days/limits.js';
import { act, type Handlers } from '../handlers.js';
import { type AgreeHeadsOfTerms, agreeHeadsOfTerms, mayAgreeHeadsOfTerms } from './agree-heads-of-terms.js';
import {
  type CompleteObligation,
  completeObligation,
  isObligationComplete,
  mayCompleteObligation,
} from './complete-obligation.js';
import { mayRecordResolution, type RecordResolution, recordResolution } from './record-resolution.js';
import { mayReferToCommittee, type ReferToCommittee, referToCommittee } from './refer-to-committee.js';
import { mayScheduleCommittee, type ScheduleCommittee, scheduleCommittee } from './schedule-committee.js';

export type CommitteeCommand =
  | ReferToCommittee
  | ScheduleCommittee
  | RecordResolution
  | AgreeHeadsOfTerms
  | CompleteObligation;

export const committee: Handlers<CommitteeCommand> = {
  ReferToCommittee: act(mayReferToCommittee, referToCommittee, { days: { on: done(the.recommendation) } }),
  ScheduleCommittee: act(mayScheduleCommittee, scheduleCommittee, {
    days: {
      meetsOn: toCome(withCode(the.today, 'meeting-in-the-past'), the.recommendation),
      on: done(the.recommendation),
    },
  }),
  RecordResolution: act(mayRecordResolution, recordResolution, {
    days: {
      'conditions[].agreedOn': happened(the.receipt),
      on: done(the.recommendation),
    },
  }),
  AgreeHeadsOfTerms: act(mayAgreeHeadsOfTerms, agreeHeadsOfTerms, {
    days: { agreedOn: happened(the.receipt), on: done() },
  }),
  CompleteObligation: act(mayCompleteObligation, completeObligation, {
    days: { deedDatedOn: happened(the.receipt, the.heads), on: done() },
    isRepeat: isObligationComplete,
  }),
};
