import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type CalendarDate, documentKinds, publishStatuses } from '#domain';
import { IsClientId, IsClientIds, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

const largestDocumentBytes = 2 ** 40;

/** A file kept in the council's own store, known here by what it is and the hash of its bytes. */
export class AddDocumentBody {
  /** Your own id for it, so that a repeat is known for one. */
  @IsClientId()
  documentId: string;

  @IsIn(documentKinds)
  kind: (typeof documentKinds)[number];

  @IsText(500)
  title: string;

  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'mediaType must be a media type, such as application/pdf' })
  mediaType: string;

  @IsInt()
  @Min(1)
  @Max(largestDocumentBytes)
  bytes: number;

  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 small hexadecimal digits' })
  sha256: string;

  /** Where the file is kept. */
  @IsText(2_000)
  location: string;

  /** The day it came; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;

  /** `not-assessed` if left out: nothing is published until somebody says so. */
  @IsOptional()
  @IsIn(publishStatuses)
  publishStatus?: (typeof publishStatuses)[number];

  /** The document of which this is the redacted version. */
  @OptionalClientId()
  redacts?: string;
}

export class PublishStatusBody {
  @IsIn(publishStatuses)
  publishStatus: (typeof publishStatuses)[number];

  @IsText()
  reason: string;
}

export class SupersedeBody {
  /** The document that takes its place. */
  @IsClientId()
  supersededBy: string;
}

export class SupersessionBody extends SupersedeBody {
  @IsClientId()
  documentId: string;
}

export class AmendmentBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  @IsText()
  description: string;

  @IsClientIds()
  documents: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SupersessionBody)
  supersedes?: SupersessionBody[];

  /** Whether those consulted must be asked again. */
  @IsBoolean()
  reconsultationNeeded: boolean;

  @IsOptional()
  @IsCalendarDate()
  receivedOn?: CalendarDate;
}

export class ConstraintBody {
  @IsClientId()
  constraintId: string;

  /** The dataset's name for it: `conservation-area`, `listed-building`. */
  @IsText(100)
  kind: string;

  @IsText(500)
  name: string;

  @IsText(500)
  source: string;
}

export class RemovalBody {
  @IsText()
  reason: string;
}
