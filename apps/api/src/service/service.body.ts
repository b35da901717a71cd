import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { type CalendarDate, type CouncilCode, type OfficerId, officers } from '#domain';
import { IsCouncil, IsOfficer } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

export class JoinServiceBody {
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, {
    message: 'officer must be small letters, digits, dots or dashes',
  })
  officer: OfficerId;

  @IsString()
  @Length(1, 200)
  name: string;

  @IsString()
  @Length(1, 200)
  jobTitle: string;

  /** The council that employs them. */
  @IsCouncil()
  employer: CouncilCode;
}

export class AuthoriseOfficerBody {
  @IsCalendarDate()
  from: CalendarDate;

  /** The last day; left out while it lasts. */
  @IsOptional()
  @IsCalendarDate()
  until?: CalendarDate;
}

export class EndAuthorisationBody {
  /** The last day. */
  @IsCalendarDate()
  until: CalendarDate;
}

export class PostBody {
  @IsCouncil()
  employer: CouncilCode;

  @IsString()
  @Length(1, 60)
  grade: string;

  @IsOptional()
  @IsIn(officers.specialisms)
  specialism?: (typeof officers.specialisms)[number];

  @IsString()
  @Length(1, 60)
  team: string;

  /** Of Monday to Friday. */
  @IsArray()
  @ArrayMaxSize(5)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(1440, { each: true })
  minutesByWeekday: number[];

  @IsCalendarDate()
  from: CalendarDate;
}

export class LeavingBody {
  @IsCalendarDate()
  lastDay: CalendarDate;

  /** Who takes their cases; each case goes to whoever is suggested for it if left out. */
  @IsOptional()
  @IsOfficer()
  handOverTo?: OfficerId;
}
