import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsClientId, IsText, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

/** What of the site or the proposal asks for more publicity than usual (DMPO art. 15; 1990 Act ss. 67, 73). */
export class PublicityNeedsBody {
  @IsBoolean()
  departure: boolean;

  @IsBoolean()
  affectsRightOfWay: boolean;

  @IsBoolean()
  affectsListedBuildingSetting: boolean;

  @IsBoolean()
  affectsConservationArea: boolean;

  @IsBoolean()
  interiorOfGradeTwoOnly: boolean;
}

class PublicityBody {
  /** Your own id for it, so that a repeat is known for one. */
  @OptionalClientId()
  entryId?: string;

  /** A last day for comments: later than the law's, or any where they were told in this way before. */
  @IsOptional()
  @IsCalendarDate()
  commentsUntil?: CalendarDate;
}

export class SiteNoticeBody extends PublicityBody {
  /** The day it went up; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  displayedOn?: CalendarDate;

  @IsText(500)
  place: string;

  /** The document that shows it hanging. */
  @IsClientId()
  evidence: string;
}

export class NeighbourLettersBody extends PublicityBody {
  /** The day they were served; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  sentOn?: CalendarDate;

  @IsInt()
  @Min(1)
  @Max(10_000)
  letters: number;
}

export class PressNoticeBody extends PublicityBody {
  /** The day it was in the paper; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  publishedOn?: CalendarDate;

  @IsText(200)
  newspaper: string;

  /** The document that shows the page. */
  @OptionalClientId()
  evidence?: string;
}
