import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { type CalendarDate, type Instant, parseInstant } from '#legislation';
import { IsCalendarDate } from '../http/validation.js';

export class HistoryQuery {
  /** The revision after which to go on. */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'after must be a revision' })
  after?: string;

  /** At most so many facts. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;
}

export class AsAtQuery {
  /** The day on which it stood so; every day if left out. */
  @IsOptional()
  @IsCalendarDate()
  effective?: CalendarDate;

  /** The moment at which that much was known, ISO 8601 with its offset; now if left out. */
  @IsOptional()
  @Transform(({ value }) => parseInstant(value) ?? Number.NaN)
  @IsString({ message: 'known must be a moment with its offset, ISO 8601' })
  known?: Instant;
}
