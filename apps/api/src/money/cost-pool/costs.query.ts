import type { CalendarDate } from '#domain';
import { IsOptionalDay } from '../../http/fields.js';

/** The days of a pool that are asked for; all where nothing is said. */
export class PoolQuery {
  /** Costs incurred, and rules in force, on this day or later. */
  @IsOptionalDay()
  from?: CalendarDate;

  /** Costs incurred, and rules in force, on this day or earlier. */
  @IsOptionalDay()
  to?: CalendarDate;
}
