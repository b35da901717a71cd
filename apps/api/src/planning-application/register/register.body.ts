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
import { constraintNames } from '#legislation';
import { IsClientId, IsClientIds, IsOptionalDay, IsText, OptionalClientId } from '../../http/fields.js';

const largestDocumentBytes = 2 ** 40;

/** A file in the council's own store, known here by its kind and the hash of its bytes. */
export class AddDocumentBody {
  /** Your own id for it: a repeat with the same id counts once. */
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

  /** The place where the file is kept. */
  @IsText(2_000)
  location: string;

  /** The day of its arrival; today if left out. */
  @IsOptionalDay()
  receivedOn?: CalendarDate;

  /** `not-assessed` if left out: nothing is published until somebody allows it. */
  @IsOptional()
  @IsIn(publishStatuses)
  publishStatus?: (typeof publishStatuses)[number];

  /** The original of which this is the redacted version. */
  @OptionalClientId()
  redacts?: string;
}

export class PublishStatusBody {
  @IsIn(publishStatuses)
  publishStatus: (typeof publishStatuses)[number];

  /** Needed to withhold it: the public may ask why. The law asks for none to publish. */
  @IsOptional()
  @IsText()
  reason?: string;
}

export class SupersedeBody {
  /** The document that replaces it. */
  @IsClientId()
  supersededBy: string;
}

export class SupersessionBody extends SupersedeBody {
  @IsClientId()
  documentId: string;
}

export class AmendmentBody {
  /** Your own id for it: a repeat with the same id counts once. */
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

  /** Whether the consultees and neighbours must be consulted again. */
  @IsBoolean()
  reconsultationNeeded: boolean;

  @IsOptionalDay()
  receivedOn?: CalendarDate;
}

export class ConstraintBody {
  @IsClientId()
  constraintId: string;

  /**
   * Its kind: the Open Digital Planning name (`designated.conservationArea`, `listed.gradeTwo`) or the name
   * of its dataset (`conservation-area`); `other` if neither exists. The first of these names is recorded.
   */
  @IsIn(constraintNames, {
    message:
      'kind must be a kind of constraint, such as designated.conservationArea, listed.gradeTwo or other',
  })
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
