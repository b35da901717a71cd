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
}

export class OperationsView {
  asOf: string;
  /** The furthest behind first. */
  readModels: ReadModelLagView[];
  leases: LeaseView[];
  /** Cases of your councils that an unreadable fact holds up, the longest first. */
  held: HeldUpCaseView[];
  /** Parked facts in records that are not cases of your councils. */
  heldElsewhere: number;
  publicHolidays: HolidayOutlookView;
}
