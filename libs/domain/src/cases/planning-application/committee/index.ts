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
  ReferToCommittee: act(mayReferToCommittee, referToCommittee),
  ScheduleCommittee: act(mayScheduleCommittee, scheduleCommittee),
  RecordResolution: act(mayRecordResolution, recordResolution),
  AgreeHeadsOfTerms: act(mayAgreeHeadsOfTerms, agreeHeadsOfTerms),
  CompleteObligation: act(mayCompleteObligation, completeObligation, { isRepeat: isObligationComplete }),
};
