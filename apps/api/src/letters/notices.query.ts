import type { CalendarDate } from '#domain';
import { IsOptionalDay } from '../http/fields.js';

export class NoticeQuery {
  /** The last day for comments, as the notice says it; that of the case if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
