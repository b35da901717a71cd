import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { type CalendarDate, consulteeKinds, consulteePositions, stances } from '#domain';
import {
  IsClientId,
  IsClientIds,
  IsOptionalDay,
  IsText,
  IsTexts,
  OptionalClientId,
} from '../../http/fields.js';

export class ConsulteeBody {
  @IsClientId()
  consulteeId: string;

  /** The name of the body, never of a person. */
  @IsText(200)
  name: string;

  @IsIn(consulteeKinds)
  kind: (typeof consulteeKinds)[number];

  /** The last day to answer; if left out, the law's, if it sets one. */
  @IsOptionalDay()
  respondBy?: CalendarDate;
}

export class ConsultBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OptionalClientId()
  entryId?: string;

  /** Bodies of the council's directory, by their short names: asked under the name that it has on that day. */
  @IsOptional()
  @IsClientIds()
  @ArrayMaxSize(100)
  fromDirectory?: string[];

  /** Bodies that are not in the directory. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConsulteeBody)
  consultees?: ConsulteeBody[];

  /** The day of the consultation; today if left out. */
  @IsOptionalDay()
  contactedOn?: CalendarDate;
}

export class ConsulteeResponseBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OptionalClientId()
  responseId?: string;

  @IsIn(consulteePositions)
  position: (typeof consulteePositions)[number];

  @IsText(50_000)
  comment: string;

  /** The conditions that it asks for on a permission, if any. */
  @IsOptional()
  @IsText(10_000)
  conditionsWanted?: string;

  /** The author: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  respondent?: string;

  /** The day of its arrival; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class RepresentationBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OptionalClientId()
  representationId?: string;

  @IsIn(stances)
  stance: (typeof stances)[number];

  /** The author: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  author?: string;

  /** The original text: kept sealed until it is redacted. */
  @IsText(50_000)
  comment: string;

  /** Its subject: `privacy`, `traffic`. */
  @IsOptional()
  @IsTexts(20)
  topics?: string[];

  /** The day of its arrival; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class RedactionBody {
  /** The version for publication. */
  @IsText(50_000)
  redactedComment: string;
}
