import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { type CalendarDate, type InformationKind, informationKinds } from '#domain';
import { IsAmount, IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

const longText = 10_000;

export class MeasureDevelopmentBody {
  /** Homes to be provided; leave it out while their number is not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsAmount()
  siteHectares?: number;

  /** Floor space to be created. */
  @IsOptional()
  @IsAmount()
  floorSpaceSquareMetres?: number;

  /**
   * Whether an environmental statement is required. If this or one of the next two is left out, it stays as
   * it was.
   */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development. */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  ownInterest?: boolean;
}

export class RequestInformationBody {
  /**
   * Your own id for the request: a repeat with the same id counts once. Casebook makes one if it is left out.
   */
  @OptionalClientId()
  requestId?: string;

  @IsIn(informationKinds)
  kind: InformationKind;

  /** What the applicant should send, in words that they understand. */
  @IsString()
  @Length(1, longText)
  request: string;

  /** The last day to answer: 15 working days from today if left out. */
  @IsOptionalDay()
  dueOn?: CalendarDate;
}

export class RecordInformationBody {
  /** The day it came; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class ReasonBody {
  @IsText()
  reason: string;
}

export class MarkInvalidBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  reasons: string[];
}

export class RecordValidationDisputeBody {
  /** Your own id for the dispute. Casebook makes one if it is left out. */
  @OptionalClientId()
  disputeId?: string;

  /** The disputed request. */
  @IsClientId()
  requestId: string;

  /** The day the notice came; today if left out. */
  @IsOptionalDay()
  noticeReceivedOn?: CalendarDate;
}

export class AnswerValidationDisputeBody {
  /** Whether the council accepts the dispute. */
  @IsBoolean()
  upheld: boolean;

  @IsText()
  reason: string;
}

export class MarkValidBody {
  /** The day on which the last of form, plans, certificates, particulars and correct fee arrived. */
  @IsCalendarDate()
  validFrom: CalendarDate;

  /** The last day to decide; only if no law sets a period. */
  @IsOptionalDay()
  decideBy?: CalendarDate;

  /**
   * Whether an environmental statement came with it (16 weeks). If left out, the recorded measures apply, or
   * it counts as unknown.
   */
  @IsOptional()
  @IsBoolean()
  eia?: boolean;

  /** Public service infrastructure development (10 weeks). */
  @IsOptional()
  @IsBoolean()
  psi?: boolean;
}
