import { HolidayOutlookView } from '../law/law.view.js';

export class ReadModelLagView {
  name: string;
  /** Facts that it does not show yet. */
  facts: number;
  /** There are too many to count: this is an estimate from a sample. */
  isEstimate: boolean;
  /** Since the oldest of them was recorded. */
  seconds: number;
}

export class LeaseView {
  /** The worker, such as `clerk` or `projector`. */
  name: string;
  /** The process that has it, or had it last. */
  holder: string;
  /** Rises each time the work changes hands. */
  epoch: string;
  until: string;
  /** The lease has not run out: its owner is working. */
  isHeld: boolean;
}

export class HeldUpCaseView {
  caseId: string;
  caseReference: string;
  council: string;
  /** The first fact that cannot be read or shown. */
  type: string;
  revision: string;
  because: string;
  since: string;
  /** Later facts of the same case that are waiting. */
  behind: number;
  /** Where it is missing: in read models, and in the broadcaster. */
  missingFrom: string[];
  /** The last request to try it again; null if nobody asked. */
  retry: RetryAskedView | null;
}

export class RetryAskedView {
  by: string;
  /** When it was asked for, in UTC. */
  at: string;
  reason: string;
}

export class RetryDoneView {
  caseId: string;
  /** Facts that are tried again, each counted once, in all places where they are missing. */
  facts: number;
}

export class RebuildView {
  name: string;
  version: number;
  /** `building`, or `ready`: it has caught up, and may go live. */
  state: string;
  /** The percentage of the record, by position: 0 to 100. */
  percent: number;
}

export class PartReportedView {
  name: string;
  /** `up`, `waiting` (it continues by itself as soon as what it needs is available) or `down`. */
  state: string;
  because: string | null;
}

export class ProcessView {
  /** What it works as: `projector`, `broadcaster` or `clerk`. */
  worker: string;
  /** The process, by its host and process id. */
  holder: string;
  /** When it reported last, in UTC. */
  reportedAt: string;
  /** It reported within the last half minute, so it runs. */
  isFresh: boolean;
  /** No part of it is down. */
  isReady: boolean;
  parts: PartReportedView[];
}

export class OperationsView {
  asOf: string;
  /** The furthest behind first. */
  readModels: ReadModelLagView[];
  leases: LeaseView[];
  /** The background processes, each with its last report. */
  processes: ProcessView[];
  /** Read models that are being rebuilt beside the live ones. */
  rebuilds: RebuildView[];
  /** Cases of your councils that a fact nobody can read holds up, the longest first: at most 100. */
  held: HeldUpCaseView[];
  /** How many cases of your councils are held up. */
  heldCases: number;
  /** Parked facts in records that are not cases of your councils, each counted once. */
  heldElsewhere: number;
  publicHolidays: HolidayOutlookView;
}
