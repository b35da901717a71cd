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
import { IsCouncil, IsOfficer, IsOptionalDay } from '../http/fields.js';
import { IsCalendarDate } from '../http/validation.js';

export class JoinServiceBody {
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, {
    message: 'officer must be lower-case letters, digits, dots or dashes',
  })
  officer: OfficerId;

  @IsString()
  @Length(1, 200)
  name: string;

  @IsString()
  @Length(1, 200)
  jobTitle: string;

  /** The council that employs the officer. */
  @IsCouncil()
  employer: CouncilCode;
}

export class AuthoriseOfficerBody {
  @IsCalendarDate()
  from: CalendarDate;

  /** The last day; left out if there is none. */
  @IsOptionalDay()
  until?: CalendarDate;
}

export class EndAuthorisationBody {
  /** The last day. */
  @IsCalendarDate()
  until: CalendarDate;
}

const IsIssuer = () =>
  Matches(/^https?:\/\/[^\s|]{1,500}$/, {
    message: '$property must be the address of the issuer, as in its tokens',
  });
const IsSubject = () => Matches(/^[A-Za-z0-9][A-Za-z0-9._@:|-]{0,127}$/);

/** An account at the council's own sign-on. */
export class SignOnBody {
  /** The issuer of its tokens, exactly as in the tokens (`iss`). */
  @IsIssuer()
  issuer: string;

  /** The issuer's id for the person, from the claim that is set to identify people: it is never reused. */
  @IsSubject()
  subject: string;

  @IsCalendarDate()
  from: CalendarDate;

  /** The last day; left out if there is none. */
  @IsOptionalDay()
  until?: CalendarDate;
}

export class EndSignOnBody {
  @IsIssuer()
  issuer: string;

  @IsSubject()
  subject: string;

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

  /** Monday to Friday. */
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

  /** The officer who takes the cases; if left out, each case goes to the officer suggested for it. */
  @IsOptional()
  @IsOfficer()
  handOverTo?: OfficerId;
}
