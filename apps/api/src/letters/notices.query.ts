import type { CalendarDate } from '#domain';
import { IsOptionalDay } from '../http/fields.js';

export class NoticeQuery {
  /** The last day for comments that the notice names; the case's own if left out. */
  @IsOptionalDay()
  commentsUntil?: CalendarDate;
}
