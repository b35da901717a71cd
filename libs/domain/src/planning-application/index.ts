import type { Decider } from '../decider.js';
import { type AllocateOfficer, allocateOfficer } from './allocate-officer.js';
import type { PlanningApplicationEvent } from './events.js';
import { type IssueDecision, issueDecision } from './issue-decision.js';
import { type MarkInvalid, markInvalid } from './mark-invalid.js';
import { type MarkValid, markValid } from './mark-valid.js';
import { type NoteMissedDeadline, noteMissedDeadline } from './note-missed-deadline.js';
import { type ReceiveApplication, receiveApplication } from './receive-application.js';
import { type RecordInformation, recordInformation } from './record-information.js';
import { type RequestInformation, requestInformation } from './request-information.js';
import { evolve, type PlanningApplication } from './state.js';
import { type SubmitRecommendation, submitRecommendation } from './submit-recommendation.js';
import { type WithdrawApplication, withdrawApplication } from './withdraw-application.js';

export * from './events.js';
export { isLive, type PlanningApplication } from './state.js';
export { whatTimeBrings } from './what-time-brings.js';

export type PlanningApplicationCommand =
  | ReceiveApplication
  | AllocateOfficer
  | RequestInformation
  | RecordInformation
  | MarkInvalid
  | MarkValid
  | SubmitRecommendation
  | IssueDecision
  | WithdrawApplication
  | NoteMissedDeadline;

/** The contents page: a line for each thing that can be asked of a planning application. */
export const planningApplication: Decider<
  PlanningApplication,
  PlanningApplicationCommand,
  PlanningApplicationEvent
> = {
  initial: { stage: 'unknown' },
  evolve,
  decide: (command, state) => {
    switch (command.type) {
      case 'ReceiveApplication':
        return receiveApplication(command, state);
      case 'AllocateOfficer':
        return allocateOfficer(command, state);
      case 'RequestInformation':
        return requestInformation(command, state);
      case 'RecordInformation':
        return recordInformation(command, state);
      case 'MarkInvalid':
        return markInvalid(command, state);
      case 'MarkValid':
        return markValid(command, state);
      case 'SubmitRecommendation':
        return submitRecommendation(command, state);
      case 'IssueDecision':
        return issueDecision(command, state);
      case 'WithdrawApplication':
        return withdrawApplication(command, state);
      case 'NoteMissedDeadline':
        return noteMissedDeadline(command, state);
    }
  },
};
