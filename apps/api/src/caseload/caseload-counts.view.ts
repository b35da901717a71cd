import { ApiProperty } from '@nestjs/swagger';
import { caseStages } from '#domain';
/** How many cases fit; `cases` equals the `total` of GET /caseload with the same filters. */
export class CaseloadCellView {
  @ApiProperty({ enum: caseStages, required: false })
  stage?: string;
  council?: string;
  officer?: string | null;
  type?: string;
  scale?: string;
  ward?: string | null;
  decision?: string | null;
  cases: number;
  /** Undecided, and past their last day on the day asked. */
  late: number;
}

export class CaseloadMonthView {
  /** `2026-11` */
  month: string;
  /** Left out if all councils are counted together. */
  council?: string;
  received: number;
  decided: number;
  withdrawn: number;
  /** Returned to the applicant, or closed as a duplicate. */
  closedOtherwise: number;
}

export class CaseloadCountsView {
  /** The day to which the counts apply. */
  on: string;
  by: string[];
  /** The largest first. Empty in counts by month. */
  cells: CaseloadCellView[];
  /** The earliest first; empty unless counted by month. */
  months: CaseloadMonthView[];
  total: number;
  late: number;
}
