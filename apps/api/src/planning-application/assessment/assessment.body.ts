import { IsIn, IsOptional } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsClientIds, IsText, IsTexts, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

export class SiteVisitBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  /** The day of the visit; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  visitedOn?: CalendarDate;

  @IsText()
  notes: string;

  /** Photographs, by their documents. */
  @IsOptional()
  @IsClientIds()
  evidence?: string[];
}

export class NoteBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  @IsText()
  note: string;
}

export class ConsiderationBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  /** What is weighed: `residential amenity`. */
  @IsText(200)
  topic: string;

  /** Of the development plan, or other material guidance. */
  @IsTexts(50)
  policies: string[];

  @IsText()
  assessment: string;

  @IsIn(['for', 'against', 'neutral'])
  weighs: 'for' | 'against' | 'neutral';
}
