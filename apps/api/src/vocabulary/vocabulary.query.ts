import type { CalendarDate } from '#legislation';
import { IsOptionalDay } from '../http/fields.js';

export class VocabularyQuery {
  /** The day on which the words and the law apply; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;
}
