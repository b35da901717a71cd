import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Length,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, consulteeKinds, consulteePositions, stances } from '#domain';
import { IsClientId, IsText, IsTexts, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

export class ConsulteeBody {
  @IsClientId()
  consulteeId: string;

  /** The body, never a person. */
  @IsText(200)
  name: string;

  @IsIn(consulteeKinds)
  kind: (typeof consulteeKinds)[number];

  /** The last day to answer; the law's where it gives one and this is left out. */
  @IsOptional()
  @IsCalendarDate()
  respondBy?: CalendarDate;
}

export class ConsultBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConsulteeBody)
  consultees: ConsulteeBody[];

  /** The day they were asked; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  contactedOn?: CalendarDate;
}

export class ConsulteeResponseBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  responseId?: string;

  @IsIn(consulteePositions)
  position: (typeof consulteePositions)[number];

  @IsText(50_000)
  comment: string;

  /** Who wrote it: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  respondent?: string;

  /** The day it came; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}

export class RepresentationBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  representationId?: string;

  @IsIn(stances)
  stance: (typeof stances)[number];

  /** Who wrote it: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  author?: string;

  /** What they wrote: kept sealed until it is redacted. */
  @IsText(50_000)
  comment: string;

  /** What it is about: `privacy`, `traffic`. */
  @IsOptional()
  @IsTexts(20)
  topics?: string[];

  /** The day it came; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}

export class RedactionBody {
  /** What may be published of it. */
  @IsText(50_000)
  redactedComment: string;
}
