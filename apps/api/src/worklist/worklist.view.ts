import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
import { HeldView } from '../caseload/caseload.view.js';

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
  @ApiProperty({ enum: caseStages })
  stage: string;
  officer: string | null;
  receivedOn: string;
}

/** Why this day is the last day. */
export class DayReasonView {
  rule: string;
  source: string;
  /** The calculation, one line per step. */
  steps: string[];
}

export class ActByView {
  day: string;
  because: DayReasonView;
}

/** From the first lawful day for this act to the day by which to act. */
export class WindowView {
  from: string;
  to: string;
}

/** What follows by law if nobody decides in time. */
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
  /** `nothing` if there are no consequences. */
  code: string;
  words: string;
}

export class NewsView {
  type: string;
  words: string;
  effectiveOn: string;
  recordedAt: string;
  /** Who recorded it, by name if it is known. */
  by: string;
}

export class NextActView {
  /** The path below the address of the case; null if you only have to look. */
  command: string | null;
  label: string;
}

export class WorkItemView {
  case: WorkCaseView;
  /** The most urgent item. */
  kind: string;
  /** Its place in the list: `past`, `now`, `this-week`, `next-week`, `later`, `tidy-up` or `with-others`. */
  group: string;
  /** Null if it is done in the order of arrival. */
  actBy: ActByView | null;
  window: WindowView | null;
  /** The last day, including agreements. */
  decideBy: string | null;
  /** Whether the last day was agreed, and is not the law's own. */
  isAgreed: boolean;
  ifMissed: IfMissedView | null;
  standsOut: StandsOutView[];
  /** What others recorded since you last looked; empty until you first say that you have seen everything. */
  newSince: NewsView[];
  act: NextActView;
  /** Cases with the same word are best done together; null for most. */
  alike: string | null;
  held: HeldView | null;
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

export class TypeCountView {
  /** The code of the application type. */
  type: string;
  cases: number;
}

export class WardCountView {
  /** Null for cases without a known ward. */
  ward: string | null;
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

/** For the whole list, without filters. */
export class WorkCountsView {
  all: number;
  /** To be acted on by the end of the week, or late. */
  due: number;
  /** With news. */
  new: number;
  kinds: KindCountView[];
  councils: CouncilCountView[];
  types: TypeCountView[];
  wards: WardCountView[];
  groups: GroupCountView[];
}

export class WorklistView {
  /** The owner of the list: for `me`, your id. */
  for: string;
  /** The day of the list. */
  on: string;
  asOf: string;
  /** The position up to which the list shows news: send it to PUT /me/seen. Null while it is not known. */
  position: string | null;
  /** The position up to which you have seen everything, and when you said so. */
  seen: SeenView | null;
  sentence: string;
  counts: WorkCountsView;
  items: WorkItemView[];
  /** How many of the total are in each group. */
  groups: GroupCountView[];
  /** On all pages together, with the filters. */
  total: number;
  page: number;
  size: number;
}
