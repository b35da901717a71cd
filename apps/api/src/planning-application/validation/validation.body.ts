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
import { IsAmount, IsClientId, IsOptionalDay, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { IsCalendarDate } from '../../http/validation.js';

const longText = 10_000;

export class MeasureDevelopmentBody {
  /** Homes to be provided; leave it out while their number is not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  @Labelled('Homes')
  homes?: number;

  @IsOptional()
  @IsAmount()
  @Labelled('Site, in hectares')
  siteHectares?: number;

  /** Floor space to be created. */
  @IsOptional()
  @IsAmount()
  @Labelled('Floor space, in square metres')
  floorSpaceSquareMetres?: number;

  /**
   * Whether an environmental statement is required. If this or one of the next two is left out, it stays as
   * it was.
   */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is an environmental statement required?')
  eia?: boolean;

  /** Public service infrastructure development. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is it public service infrastructure?')
  psi?: boolean;

  /** The council's own land or application, or that of an officer or member. */
  @IsOptional()
  @IsBoolean()
  @Labelled('Does the council, an officer or a member have an interest?')
  ownInterest?: boolean;
}

export class RequestInformationBody {
  /**
   * Your own id for the request: a repeat with the same id counts once. Casebook makes one if it is left out.
   */
  @OwnId()
  requestId?: string;

  @IsIn(informationKinds)
  @Labelled('What is it about')
  kind: InformationKind;

  /** What the applicant should send, in words that they understand. */
  @IsString()
  @Length(1, longText)
  @Labelled('What should they send?', {
    hint: 'Write as you would to somebody who has never applied before.',
  })
  request: string;

  /** The last day to answer: 15 working days from today if left out. */
  @IsOptionalDay()
  @Labelled('Answer by', { hint: '15 working days from today if you leave it empty.' })
  dueOn?: CalendarDate;
}

export class RecordInformationBody {
  /** The day it came; today if left out. */
  @DayOrToday('It came on')
  receivedOn?: CalendarDate;
}

export class ReasonBody {
  @IsText()
  @Labelled('Why')
  reason: string;
}

export class MarkInvalidBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @Length(1, longText, { each: true })
  @Labelled('Why it is not valid', { hint: 'In words for the applicant, one reason per line.' })
  reasons: string[];
}

export class RecordValidationDisputeBody {
  /** Your own id for the dispute. Casebook makes one if it is left out. */
  @OwnId()
  disputeId?: string;

  /** The disputed request. */
  @IsClientId()
  @Labelled('What they dispute', { names: 'informationRequest' })
  requestId: string;

  /** The day the notice came; today if left out. */
  @DayOrToday('Their notice came on')
  noticeReceivedOn?: CalendarDate;
}

export class AnswerValidationDisputeBody {
  /** Whether the council accepts the dispute. */
  @IsBoolean()
  @Labelled('Are they right?')
  upheld: boolean;

  @IsText()
  @Labelled('Why')
  reason: string;
}

export class MarkValidBody {
  /** The day on which the last of form, plans, certificates, particulars and correct fee arrived. */
  @IsCalendarDate()
  @Labelled('Valid from', {
    hint: 'The day when the last of form, plans, certificate, details and fee arrived.',
  })
  validFrom: CalendarDate;

  /** The last day to decide; only if no law sets a period. */
  @IsOptionalDay()
  @Labelled('Another last day', { hint: 'Leave it empty to use the period in the law.', rare: true })
  decideBy?: CalendarDate;

  /**
   * Whether an environmental statement came with it (16 weeks). If left out, the recorded measures apply, or
   * it counts as unknown.
   */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is there an environmental statement?')
  eia?: boolean;

  /** Public service infrastructure development (10 weeks). */
  @IsOptional()
  @IsBoolean()
  @Labelled('Is it public service infrastructure?')
  psi?: boolean;
}
