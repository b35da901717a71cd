import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  Min,
} from 'class-validator';
import { type CalendarDate, type PersonalPart, personalParts } from '#domain';
import { IsOptionalDay, IsText } from '../../http/fields.js';
import { ConfirmationBody, ProposalBody } from '../two-people/two-people.body.js';

export class EraseEndedBody extends ProposalBody {
  /**
   * Only ended cases on which nothing was recorded on this day or later. If left out: today minus the longest
   * retention period of the council that may apply.
   */
  @IsOptionalDay()
  untouchedSince?: CalendarDate;

  /** Whose data has been kept long enough. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(personalParts.length)
  @IsIn(personalParts, { each: true })
  parts: PersonalPart[];

  /** The council's retention schedule, and the line in it. */
  @IsText(2_000)
  reason: string;

  /** Only says what would be erased. */
  @IsOptional()
  @IsBoolean()
  preview?: boolean;

  /** The maximum number of cases: 100 if left out. Ask again for the rest. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  atMost?: number;
}

export class ConfirmEndedBody extends ConfirmationBody {
  /** The maximum number of cases: 100 if left out. Ask again for the rest. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  atMost?: number;
}
