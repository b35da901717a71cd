import type { CalendarDate } from '#domain';
import { IsOptionalDay } from '../http/fields.js';

export class MeetingsQuery {
  /** Meetings on this day or later. */
  @IsOptionalDay()
  from?: CalendarDate;

  /** Meetings on this day or earlier. */
  @IsOptionalDay()
  to?: CalendarDate;
}
