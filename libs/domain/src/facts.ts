import { type BusinessCaseEvent, businessCaseEvents } from './business-case/index.js';
import { type CaseNumberAllotted, caseNumberEvents } from './case-numbers/index.js';
import { type ChargeEvent, chargeEvents } from './charge/index.js';
import { type ChargedTimeEvent, chargedTimeEvents } from './charged-time/index.js';
import { type CostPoolEvent, costPoolEvents } from './cost-pool/index.js';
import { type CouncilEvent, councilEvents } from './council/index.js';
import { type CouncilAccountEvent, councilAccountEvents } from './council-account/index.js';
import { type CouncilLawEvent, councilLawEvents } from './council-law/index.js';
import { type DocumentNumberAllotted, documentNumberEvents } from './document-numbers/index.js';
import { type OfficerEvent, officerEvents } from './officer/index.js';
import { type PlanningApplicationEvent, planningApplicationEvents } from './planning-application/index.js';
import { type PriceScheduleEvent, priceScheduleEvents } from './price-schedule/index.js';
import { type RateSet, rateCardEvents } from './rate-card/index.js';
import { type ChainBreakNoted, recordNoteEvents } from './record-notes/index.js';
import { type SharedServiceEvent, sharedServiceEvents } from './shared-service/index.js';
import { type StatementEvent, statementEvents } from './statement/index.js';
import { type SubmissionPreserved, submissionEvents } from './submission/index.js';
import { type TimesheetEvent, timesheetEvents } from './timesheet/index.js';

/** Every fact that Casebook keeps. */
export type CasebookEvent =
  | PlanningApplicationEvent
  | SubmissionPreserved
  | CaseNumberAllotted
  | OfficerEvent
  | CouncilEvent
  | CouncilLawEvent
  | ChainBreakNoted
  | CostRecoveryEvent;

/** Of the money between the councils: what is worked, shared, charged and stated. */
export type CostRecoveryEvent =
  | TimesheetEvent
  | RateSet
  | CostPoolEvent
  | PriceScheduleEvent
  | DocumentNumberAllotted
  | ChargeEvent
  | ChargedTimeEvent
  | CouncilAccountEvent
  | StatementEvent
  | SharedServiceEvent
  | BusinessCaseEvent;

/** Every type of fact with its present schema version: what is not here is unknown, and is never guessed at. */
export const eventVersions: Readonly<Record<CasebookEvent['type'], number>> = {
  ...planningApplicationEvents,
  ...submissionEvents,
  ...caseNumberEvents,
  ...officerEvents,
  ...councilEvents,
  ...councilLawEvents,
  ...timesheetEvents,
  ...rateCardEvents,
  ...costPoolEvents,
  ...priceScheduleEvents,
  ...documentNumberEvents,
  ...chargeEvents,
  ...chargedTimeEvents,
  ...councilAccountEvents,
  ...statementEvents,
  ...sharedServiceEvents,
  ...businessCaseEvents,
  ...recordNoteEvents,
};

/** The kinds of stream, by the first part of their name. */
export const categories = [
  'planningApplication',
  'submission',
  'caseNumbers',
  'officer',
  'council',
  'councilLaw',
  'timesheet',
  'rateCard',
  'costPool',
  'priceSchedule',
  'documentNumbers',
  'charge',
  'chargedTime',
  'councilAccount',
  'statement',
  'sharedService',
  'businessCase',
  'recordNotes',
] as const;
export type Category = (typeof categories)[number];

export type StreamName = `${Category}-${string}`;
