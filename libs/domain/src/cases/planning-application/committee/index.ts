import type { Handlers } from '../handlers.js';
import { type AgreeHeadsOfTerms, agreeHeadsOfTerms } from './agree-heads-of-terms.js';
import { type CompleteObligation, completeObligation } from './complete-obligation.js';
import { type RecordResolution, recordResolution } from './record-resolution.js';
import { type ReferToCommittee, referToCommittee } from './refer-to-committee.js';
import { type ScheduleCommittee, scheduleCommittee } from './schedule-committee.js';

export type CommitteeCommand =
  | ReferToCommittee
  | ScheduleCommittee
  | RecordResolution
  | AgreeHeadsOfTerms
  | CompleteObligation;

export const committee: Handlers<CommitteeCommand> = {
  ReferToCommittee: referToCommittee,
  ScheduleCommittee: scheduleCommittee,
  RecordResolution: recordResolution,
  AgreeHeadsOfTerms: agreeHeadsOfTerms,
  CompleteObligation: completeObligation,
};
