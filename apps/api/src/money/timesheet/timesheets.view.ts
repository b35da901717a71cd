import { ApiProperty } from '@nestjs/swagger';

/** A case, something else for one council, or a pool that all share. */
export class WorkView {
  /** case, council or pool. */
  on: string;
  council?: string;
  caseId?: string;
  caseReference?: string;
  pool?: string;
  activity?: string;
}

export class TimeShownView {
  entryId: string;
  workedOn: string;
  minutes: number;
  work: WorkView;
  grade: string;
  specialism: string | null;
  /** Whether a council pays for it. */
  chargeable: boolean;
  reversed: boolean;
}

/** One officer's month: what they wrote down, and where each week stands. */
export class TimesheetView {
  timesheet: string;
  officer: string;
  month: string;
  minutes: number;
  chargeableMinutes: number;
  entries: TimeShownView[];

  /** By its Monday: submitted, approved or returned. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  weeks: Record<string, string>;
}

/** A week of somebody's month: what stands in it of the time that your councils pay for, or share in. */
export class WeekOfWorkView {
  officer: string;
  /** As people call them. */
  officerName: string;
  /** The month of the timesheet: a week may lie in two. */
  month: string;
  /** Its Monday. */
  week: string;
  /** submitted, approved or returned. */
  state: string;
  minutes: number;
}

export class WeeksView {
  weeks: WeekOfWorkView[];
}
