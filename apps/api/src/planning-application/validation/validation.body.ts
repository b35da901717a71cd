import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type CalendarDate, type OfficerId } from '#domain';
import {
  IsAmount,
  IsClientId,
  IsOfficer,
  IsOptionalDay,
  IsText,
  OptionalClientId,
} from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

export class MeasureDevelopmentBody {
  /** Homes to be provided; leave out while their number is not known. */
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
}

export class ReasonBody {
  @IsText()
  reason: string;
}

export class RecordValidationDisputeBody {
  /** Your own id for the dispute; made up for you if left out. */
  @OptionalClientId()
  disputeId?: string;

  /** The request disputed. */
  @IsClientId()
  requestId: string;

  /** The day the notice came; today if left out. */
  @IsOptionalDay()
  noticeReceivedOn?: CalendarDate;
}

export class AnswerValidationDisputeBody {
  /** Whether the council gives way. */
  @IsBoolean()
  upheld: boolean;

  @IsText()
  reason: string;
}

export class ConfirmedReasonBody {
  /** Who found it: you, who confirm it, are the second person. */
  @IsOfficer()
  proposedBy: OfficerId;

  @IsText()
  reason: string;
}

export class CorrectValidDateBody extends ConfirmedReasonBody {
  /** The day it was complete after all. */
  @IsCalendarDate()
  validFrom: CalendarDate;
}
