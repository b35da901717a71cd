import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import type { CalendarDate, CouncilCode, OfficerId } from '#domain';
import {
  type CaseloadFilter,
  type CaseloadOrder,
  caseloadOrders,
  largestPage,
  type Stage,
  stages,
} from '#read-models';
import { commaSeparated } from '../http/query.js';
import { IsCalendarDate } from '../http/validation.js';

/** Which cases; what is left out does not narrow. */
export class CaseloadNarrowing {
  /** Where the case stands: `to validate,invalid`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(stages, { each: true })
  stage?: Stage[];

  /** The officer's id; `none` for the cases that nobody has. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'officer must be the id of an officer, or none' })
  officer?: string;

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

  /** To be decided before this day, and not decided yet. */
  @IsOptional()
  @IsCalendarDate()
  dueBefore?: CalendarDate;

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
}

export class CaseloadQuery extends CaseloadNarrowing {
  /** Only these councils, comma-separated; all of yours if left out. */
  @IsOptional()
  @Transform(commaSeparated)
  @Matches(/^[A-Z][A-Z0-9]{1,7}$/, { each: true, message: 'council must be council codes, such as CAM,SCA' })
  council?: CouncilCode[];

  /** The day to decide by comes first if left out. */
  @IsOptional()
  @IsIn(caseloadOrders)
  orderBy?: CaseloadOrder;

  /** The other way round: latest or last first. */
  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  descending?: boolean;

  /** Which page, from 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;

  /** Cases a page: 50 if left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(largestPage)
  size?: number;
}

export const filterOf = ({ stage, officer, type, ...rest }: CaseloadNarrowing): CaseloadFilter => ({
  ...rest,
  ...(stage && { stages: stage }),
  ...(officer && { officer: officer === 'none' ? null : (officer as OfficerId) }),
  ...(type && { applicationTypes: type }),
});
