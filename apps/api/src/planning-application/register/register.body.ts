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
import { IsClientId, IsClientIds, IsText, OptionalClientId } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';

const largestDocumentBytes = 2 ** 40;

/** A file in the council's own store, known here by its kind and the hash of its bytes. */
export class AddDocumentBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @IsClientId()
  @Labelled('Your own id for it', { ownId: true })
  documentId: string;

  @IsIn(documentKinds)
  @Labelled('Kind')
  kind: (typeof documentKinds)[number];

  @IsText(500)
  @Labelled('Title', { hint: "The file's name if you leave it empty." })
  title: string;

  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'mediaType must be a media type, such as application/pdf' })
  @Labelled('Type of file')
  mediaType: string;

  @IsInt()
  @Min(1)
  @Max(largestDocumentBytes)
  @Labelled('Its size in bytes')
  bytes: number;

  @Matches(/^[0-9a-f]{64}$/, { message: 'sha256 must be 64 small hexadecimal digits' })
  @Labelled('Its SHA-256')
  sha256: string;

  /** The place where the file is kept. */
  @IsText(2_000)
  @Labelled('Where the file is kept')
  location: string;

  /** The day of its arrival; today if left out. */
  @DayOrToday('Received on')
  receivedOn?: CalendarDate;

  /** `not-assessed` if left out: nothing is published until somebody allows it. */
  @IsOptional()
  @IsIn(publishStatuses)
  @Labelled('May the public see it?')
  publishStatus?: (typeof publishStatuses)[number];

  /** The original of which this is the redacted version. */
  @OptionalClientId()
  @Labelled('The original of this redacted copy', { names: 'document' })
  redacts?: string;
}

export class PublishStatusBody {
  @IsIn(publishStatuses)
  @Labelled('May the public see this?')
  publishStatus: (typeof publishStatuses)[number];

  /** Needed to withhold it: the public may ask why. The law asks for none to publish. */
  @IsOptional()
  @IsText()
  @Labelled('Why', { hint: 'Needed only to withhold it. The public may ask why.', sometimes: true })
  reason?: string;
}

export class SupersedeBody {
  /** The document that replaces it. */
  @IsClientId()
  @Labelled('The newer document', { names: 'document' })
  supersededBy: string;
}

export class SupersessionBody extends SupersedeBody {
  @IsClientId()
  @Labelled('The older document', { names: 'document' })
  documentId: string;
}

export class AmendmentBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  entryId?: string;

  @IsText()
  @Labelled('What changes')
  description: string;

  @IsClientIds()
  @Labelled('Documents that came with it', { names: 'document' })
  documents: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SupersessionBody)
  @Labelled('Replaced document')
  supersedes?: SupersessionBody[];

  /** Whether the consultees and neighbours must be consulted again. */
  @IsBoolean()
  @Labelled('Must people be consulted again?')
  reconsultationNeeded: boolean;

  @DayOrToday('It came on')
  receivedOn?: CalendarDate;
}

export class ConstraintBody {
  @IsClientId()
  @Labelled('Your own id for it', { ownId: true })
  constraintId: string;

  /**
   * Its kind: the Open Digital Planning name (`designated.conservationArea`, `listed.gradeTwo`) or the name
   * of its dataset (`conservation-area`); `other` if neither exists. The first of these names is recorded.
   */
  @IsIn(constraintNames, {
    message:
      'kind must be a kind of constraint, such as designated.conservationArea, listed.gradeTwo or other',
  })
  @Labelled('The constraint on the site')
  kind: string;

  @IsText(500)
  @Labelled('Its name')
  name: string;

  @IsText(500)
  @Labelled('Who says so')
  source: string;
}

export class RemovalBody {
  @IsText()
  @Labelled('Why')
  reason: string;
}
