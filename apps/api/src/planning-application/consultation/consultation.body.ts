import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { type CalendarDate, consulteeKinds, consulteePositions, stances } from '#domain';
import { IsClientId, IsClientIds, IsOptionalDay, IsText, IsTexts } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';

export class ConsulteeBody {
  @IsClientId()
  @Labelled('Short name', { hint: 'One word, such as highways' })
  consulteeId: string;

  /** The name of the body, never of a person. */
  @IsText(200)
  @Labelled('Name')
  name: string;

  @IsIn(consulteeKinds)
  @Labelled('Kind')
  kind: (typeof consulteeKinds)[number];

  /** The last day to answer; if left out, the law's, if it sets one. */
  @IsOptionalDay()
  @Labelled('Answer by', { hint: 'Leave it empty to use the period in the law.' })
  respondBy?: CalendarDate;
}

export class ConsultBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  entryId?: string;

  /** Bodies of the council's directory, by their short names: asked under the name that it has on that day. */
  @IsOptional()
  @IsClientIds()
  @ArrayMaxSize(100)
  @Labelled('Whom to ask', { hint: 'From the council’s directory of consultees.', names: 'directoryEntry' })
  fromDirectory?: string[];

  /** Bodies that are not in the directory. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ConsulteeBody)
  @Labelled('Body that is not in the directory')
  consultees?: ConsulteeBody[];

  /** The day of the consultation; today if left out. */
  @DayOrToday('They were asked on')
  contactedOn?: CalendarDate;
}

export class ConsulteeResponseBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  responseId?: string;

  @IsIn(consulteePositions)
  @Labelled('Position')
  position: (typeof consulteePositions)[number];

  @IsText(50_000)
  @Labelled('Answer')
  comment: string;

  /** The conditions that it asks for on a permission, if any. */
  @IsOptional()
  @IsText(10_000)
  @Labelled('Conditions that it asks for', { rare: true })
  conditionsWanted?: string;

  /** The author: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Labelled('Who wrote it')
  respondent?: string;

  /** The day of its arrival; today if left out. */
  @DayOrToday('It came on')
  receivedOn?: CalendarDate;
}

export class RepresentationBody {
  /** Your own id for it: a repeat with the same id counts once. */
  @OwnId()
  representationId?: string;

  @IsIn(stances)
  @Labelled('Stance')
  stance: (typeof stances)[number];

  /** The author: kept sealed. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  @Labelled('Who wrote it')
  author?: string;

  /** The original text: kept sealed until it is redacted. */
  @IsText(50_000)
  @Labelled('Comment')
  comment: string;

  /** Its subject: `privacy`, `traffic`. */
  @IsOptional()
  @IsTexts(20)
  @Labelled('Topics', { hint: 'One per line, such as parking.' })
  topics?: string[];

  /** The day of its arrival; today if left out. */
  @DayOrToday('It came on')
  receivedOn?: CalendarDate;
}

export class RedactionBody {
  /** The version for publication. */
  @IsText(50_000)
  @Labelled('For the public', {
    hint: 'Remove names, addresses, telephone numbers, signatures, and anything about health or family.',
  })
  redactedComment: string;
}
