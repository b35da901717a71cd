import type { CalendarDate } from '#domain';
import { IsOptionalDay } from '../../http/fields.js';

/** The period of a pool to show; all of it if left out. */
export class PoolQuery {
  /** Costs incurred, and rules in force, on this day or later. */
  @IsOptionalDay()
  from?: CalendarDate;

  /** Costs incurred, and rules in force, on this day or earlier. */
  @IsOptionalDay()
  to?: CalendarDate;
}
