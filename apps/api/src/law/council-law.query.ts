import { IsOptional } from 'class-validator';
import { type CalendarDate, type Instant } from '#legislation';
import { IsMoment, IsOptionalDay } from '../http/fields.js';

export class CouncilLawQuery {
  /** The day on which it is in force; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /** Only what had been entered by then: a moment in ISO 8601 with its offset; now if left out. */
  @IsOptional()
  @IsMoment()
  known?: Instant;
}
