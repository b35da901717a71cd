import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CalendarDate, CaseId, CouncilCode } from '#domain';
import { IsCaseId, IsClientId, IsCouncil, IsMonth } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

export class TimeEntryBody {
  /** Your own id for the entry: a repeat with the same id counts once. */
  @IsClientId()
  entryId: string;

  @IsCalendarDate()
  workedOn: CalendarDate;

  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  /** The case worked on; or else give a council and an activity, or a pool and an activity. */
  @IsOptional()
  @IsCaseId()
  caseId?: CaseId;

  @IsOptional()
  @IsCouncil()
  council?: CouncilCode;

  @IsOptional()
  @Matches(/^[a-z][a-z0-9]{0,39}$/, { message: 'pool must be the name of a pool' })
  pool?: string;

  @IsOptional()
  @IsString()
  @Length(1, 100)
  activity?: string;

  /** Whether a council pays for it: yes if left out. */
  @IsOptional()
  @IsBoolean()
  chargeable?: boolean;
}

export class RecordTimeBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => TimeEntryBody)
  entries: TimeEntryBody[];
}

export class TimeCsvBody {
  /**
   * Lines of `entryId,workedOn,minutes,caseId,council,pool,activity,chargeable`; the first line names these
   * columns.
   */
  @IsString()
  @Length(1, 200_000)
  csv: string;
}

export class ReverseTimeBody {
  @IsClientId()
  entryId: string;

  /** The day of the entry. */
  @IsCalendarDate()
  workedOn: CalendarDate;

  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class WeekBody {
  /** Its Monday. */
  @IsCalendarDate()
  week: CalendarDate;

  /** The month of the timesheet: a week may belong to two months. */
  @IsMonth()
  month: string;
}

export class ReturnWeekBody extends WeekBody {
  @IsString()
  @Length(1, 1000)
  reason: string;
}
