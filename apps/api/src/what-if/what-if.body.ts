import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import type { CalendarDate, CaseId } from '#domain';
import { CaseloadNarrowing } from '../caseload/caseload.query.js';
import { IsCaseIds, IsOptionalDay } from '../http/fields.js';
import { AdoptCouncilLawBody, WithdrawCouncilLawBody } from '../law/council-law.body.js';

/** So many cases are compared in one answer: a few seconds' work. */
export const mostCases = 5_000;

/** Which of the open cases: what is left out does not narrow. */
export class OpenCasesBody extends CaseloadNarrowing {
  @IsOptional()
  @IsCaseIds(mostCases)
  caseIds?: CaseId[];
}

/** Each case's valid day corrected: to a day, or by so many days. One of the two. */
export class ValidDayBody {
  @IsOptionalDay()
  to?: CalendarDate;

  /** Days later; earlier where negative. */
  @IsOptional()
  @IsInt()
  @Min(-3_650)
  @Max(3_650)
  byDays?: number;

  /** Only that of these; of all that are valid if left out. */
  @IsOptional()
  @IsCaseIds(mostCases)
  caseIds?: CaseId[];
}

export class WhatIfBody {
  /** Rules the council would adopt, exactly as `POST …/law/adoptions` takes them: its fees, its scheme of delegation. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AdoptCouncilLawBody)
  adopt?: AdoptCouncilLawBody;

  /** Rules it would withdraw, exactly as `POST …/law/withdrawals` takes them. */
  @IsOptional()
  @ValidateNested()
  @Type(() => WithdrawCouncilLawBody)
  withdraw?: WithdrawCouncilLawBody;

  /** As if that had always held. Otherwise rules bind what is received from their first day on, as they would. */
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

  /** Which page of the cases that would differ, from 1. The totals are of all. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(mostCases)
  page?: number;

  /** Cases a page: 50 if left out. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  size?: number;
}
