import { Transform } from 'class-transformer';
import { IsOptional, IsString } from 'class-validator';
import { type CalendarDate, type Instant, parseInstant } from '#legislation';
import { IsCalendarDate } from '../http/validation.js';

export class CouncilLawQuery {
  /** The day on which it is in force; today if left out. */
  @IsOptional()
  @IsCalendarDate()
  on?: CalendarDate;

  /** The moment at which that much had been entered, ISO 8601 with its offset; now if left out. */
  @IsOptional()
  @Transform(({ value }) => parseInstant(value) ?? Number.NaN)
  @IsString({ message: 'known must be a moment with its offset, ISO 8601' })
  known?: Instant;
}
