import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import type { CalendarDate } from '#domain';
import type { RegisterFilter } from '#read-models';
import { CaseNarrowing } from '../http/case-narrowing.query.js';
import { IsOptionalDay } from '../http/fields.js';
import { OptionalFlag, OptionalFromOne } from '../http/query.js';

const largestPage = 100;

/** Filters of cases; a filter that is left out has no effect. */
export class RegisterQuery extends CaseNarrowing {
  /** 1: those still to be decided. 2: those that were decided or withdrawn. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  part?: 1 | 2;

  /** Whether only applications on which the public is asked to comment today. */
  @OptionalFlag()
  openForComments?: boolean;

  /** Valid from this day or later. */
  @IsOptionalDay()
  validatedFrom?: CalendarDate;

  /** Valid from this day or earlier. */
  @IsOptionalDay()
  validatedTo?: CalendarDate;

  /** Which page, from 1. */
  @OptionalFromOne(10_000)
  page?: number;

  /** Cases per page: 20 if left out. */
  @OptionalFromOne(largestPage)
  size?: number;
}

export const registerFilter = (
  { type, openForComments, page: _, size: __, ...rest }: RegisterQuery,
  today: CalendarDate,
): RegisterFilter => ({
  ...rest,
  ...(openForComments && { openForCommentsOn: today }),
  ...(type && { applicationTypes: type }),
});
