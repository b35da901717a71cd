import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type CalendarDate } from '#domain';
import { IsAmount, IsClientId, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';

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
