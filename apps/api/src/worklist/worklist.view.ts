/** The case, as a list names it. */
export class WorkCaseView {
  caseId: string;
  council: string;
  caseReference: string;
  applicationType: string;
  address: string;
  postcode: string | null;
  ward: string | null;
  description: string;
  stage: string;
  officer: string | null;
  receivedOn: string;
}

/** Why a day is what it is. */
export class DayReasonView {
  rule: string;
  source: string;
  /** The sum, a line a step. */
  steps: string[];
}

export class ActByView {
  day: string;
  because: DayReasonView;
}

/** From the first day on which it may be done lawfully to the day to act by. */
export class WindowView {
  from: string;
  to: string;
}

/** What follows by law where nobody decides in time. */
export class IfMissedView {
  /** `approved`, `may-proceed`, `details-approved`, `appeal` or `nothing`. */
  outcome: string;
  words: string;
  /** The first day on which it follows. */
  from: string | null;
  /** The last day to appeal. */
  until: string | null;
  because: DayReasonView | null;
}

export class StandsOutView {
  /** `nothing` where nothing does. */
  code: string;
  words: string;
}

export class NewsView {
  type: string;
  words: string;
  effectiveOn: string;
  recordedAt: string;
  /** Who recorded it, by name where it is known. */
  by: string;
}

export class NextActView {
  /** Below the address of the case; null where there is nothing to do but look. */
  command: string | null;
  label: string;
}

export class WorkItemView {
  case: WorkCaseView;
  /** What presses most. */
  kind: string;
  /** Where it stands in the list: `past`, `now`, `this-week`, `next-week`, `later`, `tidy-up` or `with-others`. */
  group: string;
  /** Null where it is done in the order in which it came. */
  actBy: ActByView | null;
  window: WindowView | null;
  /** The last day, agreements included. */
  decideBy: string | null;
  /** Whether the last day was agreed, and is not the one that the law gives. */
  isAgreed: boolean;
  ifMissed: IfMissedView | null;
  standsOut: StandsOutView[];
  /** What others recorded since you last looked; empty while you never said that you have seen it all. */
  newSince: NewsView[];
  act: NextActView;
  /** Cases with the same word are best done together; null for most. */
  alike: string | null;
}

export class KindCountView {
  kind: string;
  label: string;
  cases: number;
}

export class CouncilCountView {
  council: string;
  cases: number;
}

export class GroupCountView {
  group: string;
  cases: number;
}

export class SeenView {
  position: string;
  seenAt: string;
}

/** Of the whole list, whatever it is narrowed to. */
export class WorkCountsView {
  all: number;
  /** To be acted on by the end of the week, or late. */
  due: number;
  /** On which something is new. */
  new: number;
  kinds: KindCountView[];
  councils: CouncilCountView[];
  groups: GroupCountView[];
}

export class WorklistView {
  /** Whose: `me` is answered with your id. */
  for: string;
  /** The day it is for. */
  on: string;
  asOf: string;
  /** Up to where it shows what happened: send it to PUT /me/seen. Null while that is not known. */
  position: string | null;
  /** Up to where you have seen it all, and when you said so. */
  seen: SeenView | null;
  sentence: string;
  counts: WorkCountsView;
  items: WorkItemView[];
  /** On all pages, as narrowed. */
  total: number;
  page: number;
  size: number;
}
