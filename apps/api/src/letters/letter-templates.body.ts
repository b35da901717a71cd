import { IsString, IsUUID, Length } from 'class-validator';
import type { CalendarDate, CaseId } from '#domain';
import { IsCalendarDate } from '../http/validation.js';

export class LetterTemplateBody {
  /** The heading of the letter, and the subject of a message, with fields in braces. */
  @IsString()
  @Length(1, 200)
  title: string;

  /**
   * Its paragraphs, separated by empty lines; `# ` begins a heading, `* ` an item of a list, and fields are
   * in braces.
   */
  @IsString()
  @Length(1, 20_000)
  body: string;

  @IsCalendarDate()
  from: CalendarDate;
}

export class TemplatePreviewBody {
  /** The heading of the letter, with fields in braces. */
  @IsString()
  @Length(1, 200)
  title: string;

  /**
   * Its paragraphs, separated by empty lines; `# ` begins a heading, `* ` an item of a list, and fields are
   * in braces.
   */
  @IsString()
  @Length(1, 20_000)
  body: string;

  /** The case whose facts fill the fields. */
  @IsUUID()
  caseId: CaseId;
}

export class ServiceTemplateBody {
  @IsCalendarDate()
  from: CalendarDate;
}
