import { type CaseNumberAllotted, caseNumberEvents } from './cases/case-numbers/index.js';
import { lookEvents, type SealedLookedAt } from './cases/looks/index.js';
import {
  type PlanningApplicationEvent,
  planningApplicationEvents,
} from './cases/planning-application/index.js';
import { type SubmissionPreserved, submissionEvents } from './cases/submission/index.js';
import { type UnreadSubmissionEvent, unreadSubmissionEvents } from './cases/unread-submission/index.js';
import { type CouncilEvent, councilEvents } from './councils/council/index.js';
import { type CouncilLawEvent, councilLawEvents } from './councils/council-law/index.js';
import { type SharedServiceEvent, sharedServiceEvents } from './councils/shared-service/index.js';
import { type BusinessCaseEvent, businessCaseEvents } from './money/business-case/index.js';
import { type ChargeEvent, chargeEvents } from './money/charge/index.js';
import { type ChargedTimeEvent, chargedTimeEvents } from './money/charged-time/index.js';
import { type CostPoolEvent, costPoolEvents } from './money/cost-pool/index.js';
import { type CouncilAccountEvent, councilAccountEvents } from './money/council-account/index.js';
import { type DocumentNumberAllotted, documentNumberEvents } from './money/document-numbers/index.js';
import { type PaymentReferenceEvent, paymentReferenceEvents } from './money/payment-references/index.js';
import { type PriceScheduleEvent, priceScheduleEvents } from './money/price-schedule/index.js';
import { type RateSet, rateCardEvents } from './money/rate-card/index.js';
import { type StatementEvent, statementEvents } from './money/statement/index.js';
import { type TimesheetEvent, timesheetEvents } from './money/timesheet/index.js';
import { type OfficerEvent, officerEvents } from './people/officer/index.js';
import {
  type FactSetAside,
  type RecordNoteEvent,
  recordNoteEvents,
  setAsideEvents,
} from './record-notes/index.js';

/** The facts of each kind of stream. A fact that was set aside is noted where it stood, so it may be in any. */
export interface FactsOfStreams {
  readonly planningApplication: PlanningApplicationEvent;
  readonly submission: SubmissionPreserved;
  readonly unreadSubmission: UnreadSubmissionEvent;
  readonly looks: SealedLookedAt;
  readonly caseNumbers: CaseNumberAllotted;
  readonly paymentReference: PaymentReferenceEvent;
  readonly officer: OfficerEvent;
  readonly council: CouncilEvent;
  readonly councilLaw: CouncilLawEvent;
  readonly timesheet: TimesheetEvent;
  readonly rateCard: RateSet;
  readonly costPool: CostPoolEvent;
  readonly priceSchedule: PriceScheduleEvent;
  readonly documentNumbers: DocumentNumberAllotted;
  readonly charge: ChargeEvent;
  readonly chargedTime: ChargedTimeEvent;
  readonly councilAccount: CouncilAccountEvent;
  readonly statement: StatementEvent;
  readonly sharedService: SharedServiceEvent;
  readonly businessCase: BusinessCaseEvent;
  readonly recordNotes: RecordNoteEvent;
}

/** Every fact that Casebook keeps. */
export type CasebookEvent = FactsOfStreams[Category] | FactSetAside;

/** Facts about the money between councils: worked time, shares, charges and statements. */
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

/**
 * Every type of fact with its present schema version: a type that is not here is unknown, and is never
 * guessed.
 */
export const eventVersions: Readonly<Record<CasebookEvent['type'], number>> = {
  ...planningApplicationEvents,
  ...submissionEvents,
  ...unreadSubmissionEvents,
  ...lookEvents,
  ...caseNumberEvents,
  ...paymentReferenceEvents,
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
  ...setAsideEvents,
};

/** The kinds of stream, by the first part of their name. */
export const categories = [
  'planningApplication',
  'submission',
  'unreadSubmission',
  'looks',
  'caseNumbers',
  'paymentReference',
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
