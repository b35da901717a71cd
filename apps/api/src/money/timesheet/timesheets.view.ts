import { ApiProperty } from '@nestjs/swagger';

/** A case, other work for one council, or a pool that all share. */
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

/** One officer's month: the entries, and the state of each week. */
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

/** A week of somebody's month: the time that your councils pay for or share. */
export class WeekOfWorkView {
  officer: string;
  /** The person's name. */
  officerName: string;
  /** The month of the timesheet: a week may belong to two months. */
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
