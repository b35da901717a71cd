import { IsOptional, IsString, Length, Matches } from 'class-validator';
import type { CalendarDate, CouncilCode, OfficerId } from '#domain';
import { IsCalendarDate } from '../http/validation.js';

const councilPattern = /^[A-Z][A-Z0-9]{1,7}$/;
const councilMessage = '$property must be a council code: two to eight capitals or digits, such as CAM';

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
  @Matches(councilPattern, { message: councilMessage })
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
