import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
} from 'class-validator';
import { type CalendarDate, type InformationKind, informationKinds, type OfficerId } from '#domain';
import { IsCalendarDate } from '../http/validation.js';

const officerId = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const requestId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const longText = 10_000;

export class AllocateOfficerBody {
  /** The officer's id, as in GET /officers. */
  @Matches(officerId, { message: 'officer must be the id of an officer, such as amina.hassan' })
  officer: OfficerId;
}

export class RequestInformationBody {
  /** Your own id for the request, so that a repeat is known for one; made up for you if left out. */
  @IsOptional()
  @Matches(requestId, { message: 'requestId must be up to 64 letters, digits, dots, dashes or underscores' })
  requestId?: string;

  @IsIn(informationKinds)
  kind: InformationKind;

  /** What the applicant is asked to send, in words they understand. */
  @IsString()
  @Length(1, longText)
  request: string;

  /** The last day to answer: 15 working days from today if left out. */
  @IsOptional()
  @IsCalendarDate()
  dueOn?: CalendarDate;
}

export class RecordInformationBody {
  /** The day it came; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}

export class MarkInvalidBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  reasons: string[];
}

export class MarkValidBody {
  /** The day the last of form, plans, certificates, particulars and correct fee was received. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The last day to decide, only for what no law gives a period. */
  @IsOptional()
  @IsCalendarDate()
  decideBy?: CalendarDate;

  /** An environmental statement came with it (16 weeks). */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development (10 weeks). */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;
}

export class WithdrawApplicationBody {
  @IsIn(['applicant', 'agent'])
  requestedBy: 'applicant' | 'agent';

  @IsString()
  @Length(1, longText)
  reason: string;
}
