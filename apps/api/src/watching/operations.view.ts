import { HolidayOutlookView } from '../law/law.view.js';

export class ReadModelLagView {
  name: string;
  /** Facts that cannot be seen in it yet. */
  facts: number;
  /** They are too many to count: reckoned from those that were counted. */
  isEstimate: boolean;
  /** Since the oldest of them was recorded. */
  seconds: number;
}

export class LeaseView {
  /** Whose work it is, such as `clerk` or `projector`. */
  name: string;
  /** Which process has it, or had it last. */
  holder: string;
  /** Goes up with every change of hands. */
  epoch: string;
  until: string;
  /** It has not run out: whoever has it is at work. */
  isHeld: boolean;
}

export class HeldUpCaseView {
  caseId: string;
  caseReference: string;
  council: string;
  /** Of the first fact that cannot be read or shown. */
  type: string;
  revision: string;
  because: string;
  since: string;
  /** Facts of the same case that wait behind it. */
  behind: number;
  /** Where it is missing: read models, and the broadcaster. */
  missingFrom: string[];
}

export class OperationsView {
  asOf: string;
  /** The furthest behind first. */
  readModels: ReadModelLagView[];
  leases: LeaseView[];
  /** Cases of your councils that a fact nobody can read holds up, the longest first. */
  held: HeldUpCaseView[];
  /** Facts put aside on records that are no case of your councils. */
  heldElsewhere: number;
  publicHolidays: HolidayOutlookView;
}
