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
import { IsCalendarDate } from '../http/validation.js';

const id = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const idMessage = '$property must be up to 64 letters, digits, dots or dashes';

export class TimeEntryBody {
  /** Your own id for the entry, so that a repeat is known for one. */
  @Matches(id, { message: idMessage })
  entryId: string;

  @IsCalendarDate()
  workedOn: CalendarDate;

  @IsInt()
  @Min(1)
  @Max(1440)
  minutes: number;

  /** The case worked on; or say a council and an activity, or a pool and an activity. */
  @IsOptional()
  @Matches(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/, { message: 'caseId must be a UUID' })
  caseId?: CaseId;

  @IsOptional()
  @Matches(/^[A-Z][A-Z0-9]{1,7}$/, { message: 'council must be a council code, such as CAM' })
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
  /** Lines of `entryId,workedOn,minutes,caseId,council,pool,activity,chargeable`, the first naming them. */
  @IsString()
  @Length(1, 200_000)
  csv: string;
}

export class ReverseTimeBody {
  @Matches(id, { message: idMessage })
  entryId: string;

  /** The day the entry is of. */
  @IsCalendarDate()
  workedOn: CalendarDate;

  @IsString()
  @Length(1, 1000)
  because: string;
}

export class WeekBody {
  /** Its Monday. */
  @IsCalendarDate()
  week: CalendarDate;

  /** The month of the timesheet: a week may lie in two. */
  @Matches(/^\d{4}-(0[1-9]|1[0-2])$/, { message: 'month must be a month, YYYY-MM' })
  month: string;
}

export class ReturnWeekBody extends WeekBody {
  @IsString()
  @Length(1, 1000)
  because: string;
}
