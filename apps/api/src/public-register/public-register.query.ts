import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { type CalendarDate } from '#domain';
import type { RegisterFilter } from '#read-models';
import { commaSeparated } from '../http/query.js';
import { IsCalendarDate } from '../http/validation.js';

const largestPage = 100;

/** Which cases; what is left out does not narrow. */
export class RegisterQuery {
  /** 1: those still to be decided. 2: those that were decided or withdrawn. */
  @IsOptional()
  @Type(() => Number)
  @IsIn([1, 2])
  part?: 1 | 2;

  /** Open Digital Planning codes, comma-separated. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  type?: string[];

  /** The ward, by its whole name. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  ward?: string;

  /** Received on this day or later. */
  @IsOptional()
  @IsCalendarDate()
  receivedFrom?: CalendarDate;

  /** Received on this day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  receivedTo?: CalendarDate;

  /** Decided on this day or later. */
  @IsOptional()
  @IsCalendarDate()
  decidedFrom?: CalendarDate;

  /** Decided on this day or earlier. */
  @IsOptional()
  @IsCalendarDate()
  decidedTo?: CalendarDate;

  /** Words of the reference, the address or the postcode. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  search?: string;

  /** Which page, from 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;

  /** Cases a page: 20 if left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largestPage)
  size?: number;
}

export const registerFilter = ({ type, page: _, size: __, ...rest }: RegisterQuery): RegisterFilter => ({
  ...rest,
  ...(type && { applicationTypes: type }),
});
