import { IsOptional, Matches } from 'class-validator';
import { type CalendarDate, type Instant } from '#legislation';
import { IsMomentOrDay, IsOptionalDay } from '../http/fields.js';
import { OptionalFromOne } from '../http/query.js';

export class HistoryQuery {
  /** The revision after which to continue. */
  @IsOptional()
  @Matches(/^\d{1,18}$/, { message: 'after must be a revision' })
  after?: string;

  /** The maximum number of facts. */
  @OptionalFromOne(1_000)
  limit?: number;
}

export class AsAtQuery {
  /** The day on which the case is looked at; every day if left out. */
  @IsOptionalDay()
  effective?: CalendarDate;

  /**
   * Only what was known then: a moment in ISO 8601 with its offset, or a day (to its end in London); now if
   * left out.
   */
  @IsOptional()
  @IsMomentOrDay()
  known?: Instant;
}

export class DifferenceQuery {
  /** The day of the first look; every day if left out. */
  @IsOptionalDay()
  on?: CalendarDate;

  /**
   * What was known at the first look: a moment with its offset, or a day (to its end in London); now if left
   * out.
   */
  @IsOptional()
  @IsMomentOrDay()
  known?: Instant;

  /** The day of the second look; every day if left out. */
  @IsOptionalDay()
  and?: CalendarDate;

  /** What was known at the second look; now if left out. */
  @IsOptional()
  @IsMomentOrDay()
  andKnown?: Instant;
}
