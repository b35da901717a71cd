import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { type CalendarDate, endOfDay, type Instant, parseCalendarDate, parseInstant } from '#legislation';
import { IsCalendarDate } from '../http/validation.js';

/** A moment, or a day as its last moment in London: by then everything was known that was recorded on it. */
const momentOf = (value: unknown): Instant | undefined => {
  const day = parseCalendarDate(value);
  return day ? endOfDay(day) : parseInstant(value);
};

const IsMomentOrDay = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) => momentOf(value) ?? Number.NaN),
    IsString({ message: '$property must be a day, or a moment with its offset, ISO 8601' }),
  ) as PropertyDecorator;

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

  /** The moment at which that much was known, ISO 8601 with its offset, or a day, to its end in London; now if left out. */
  @IsOptional()
  @IsMomentOrDay()
  known?: Instant;
}

export class DifferenceQuery {
  /** The day of the first look; every day if left out. */
  @IsOptional()
  @IsCalendarDate()
  on?: CalendarDate;

  /** What was known at the first look: a moment with its offset, or a day, to its end in London; now if left out. */
  @IsOptional()
  @IsMomentOrDay()
  known?: Instant;

  /** The day of the second look; every day if left out. */
  @IsOptional()
  @IsCalendarDate()
  and?: CalendarDate;

  /** What was known at the second look; now if left out. */
  @IsOptional()
  @IsMomentOrDay()
  andKnown?: Instant;
}
