/** How many cases are of these; `cases` is the `total` of GET /caseload narrowed by the same words. */
export class CaseloadCellView {
  stage?: string;
  council?: string;
  officer?: string | null;
  type?: string;
  scale?: string;
  ward?: string | null;
  decision?: string | null;
  cases: number;
  /** Not decided, and past their last day on the day asked. */
  late: number;
}

export class CaseloadMonthView {
  /** `2026-11` */
  month: string;
  /** Left out where all councils are counted together. */
  council?: string;
  received: number;
  decided: number;
  withdrawn: number;
  /** Sent back, or closed as a duplicate. */
  closedOtherwise: number;
}

export class CaseloadCountsView {
  /** The day it is for. */
  on: string;
  by: string[];
  /** The largest first. Empty where it is counted by month. */
  cells: CaseloadCellView[];
  /** The earliest first; empty where it is not counted by month. */
  months: CaseloadMonthView[];
  total: number;
  late: number;
}
