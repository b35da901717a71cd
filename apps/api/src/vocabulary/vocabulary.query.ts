import { IsOptional } from 'class-validator';
import type { CalendarDate } from '#legislation';
import { IsCalendarDate } from '../http/validation.js';

export class VocabularyQuery {
  /** The day on which the words and the law behind them hold; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  on?: CalendarDate;
}
