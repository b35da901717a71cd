import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type CalendarDate, type CaseStage, type CouncilCode, caseStages, type OfficerId } from '#domain';
import { type CaseloadFilter, type CaseloadOrder, caseloadOrders, largestPage } from '#read-models';
import { CaseNarrowing } from '../http/case-narrowing.query.js';
import { IsOptionalDay } from '../http/fields.js';
import { commaSeparated } from '../http/query.js';

/** Which cases; what is left out does not narrow. */
export class CaseloadNarrowing extends CaseNarrowing {
  /** Where the case stands: `to validate,invalid`. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsIn(caseStages, { each: true })
  stage?: CaseStage[];

  /** The officer's id; `none` for the cases that nobody has. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9._-]{0,63}$/, { message: 'officer must be the id of an officer, or none' })
  officer?: string;

  /** To be decided before this day, and not decided yet. */
  @IsOptionalDay()
  dueBefore?: CalendarDate;
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
