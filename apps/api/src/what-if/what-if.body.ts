import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { CalendarDate, CaseId } from '#domain';
import { CaseloadNarrowing } from '../caseload/caseload.query.js';
import { IsCaseIds, IsOptionalDay } from '../http/fields.js';
import { AdoptCouncilLawBody, WithdrawCouncilLawBody } from '../law/council-law.body.js';

/** The most cases that one answer compares: a few seconds of work. */
export const mostCases = 5_000;

/** Which open cases; a filter that is left out has no effect. */
export class OpenCasesBody extends CaseloadNarrowing {
  @IsOptional()
  @IsCaseIds(mostCases)
  caseIds?: CaseId[];
}

/** Corrects each case's valid day: give either a day, or a number of days. */
export class ValidDayBody {
  @IsOptionalDay()
  to?: CalendarDate;

  /** Days later; negative for earlier. */
  @IsOptional()
  @IsInt()
  @Min(-3_650)
  @Max(3_650)
  byDays?: number;

  /** Only these cases; all valid cases if left out. */
  @IsOptional()
  @IsCaseIds(mostCases)
  caseIds?: CaseId[];
}

export class WhatIfBody {
  /** Rules that the council would adopt, as in `POST …/law/adoptions`: its fees, its scheme of delegation. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AdoptCouncilLawBody)
  adopt?: AdoptCouncilLawBody;

  /** Rules that it would withdraw, as in `POST …/law/withdrawals`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WithdrawCouncilLawBody)
  withdraw?: WithdrawCouncilLawBody;

  /**
   * As if the rules had always applied. Otherwise they apply to what is received from their first day, as in
   * reality.
   */
  @IsOptional()
  @IsBoolean()
  asIfAlways?: boolean;

  @IsOptional()
  @ValidateNested()
  @Type(() => ValidDayBody)
  validDay?: ValidDayBody;

  /** All open cases if left out. */
  @IsOptional()
  @ValidateNested()
  @Type(() => OpenCasesBody)
  cases?: OpenCasesBody;

  /** Which page of the differing cases, from 1. The totals cover all cases. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostCases)
  page?: number;

  /** Cases per page: 50 if left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  size?: number;
}
