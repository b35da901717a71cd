import { PickType } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { type CalendarDate, priceSchedules } from '#domain';
import { IsCaseId, IsOptionalDay, IsPart, IsTexts } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { PriceRuleBody } from '../price-schedule/price-rule.body.js';
import { largestAmount } from '../statement/statements.body.js';

export class ServiceKeyBody {
  @IsIn(priceSchedules.discretionaryServices)
  service: priceSchedules.ServiceKey['service'];

  @IsString()
  @Length(1, 60)
  level: string;

  @IsString()
  @Length(1, 60)
  scale: string;
}

export class PriceBody extends ServiceKeyBody {
  /** The rule for the price, if it is not a single amount. Not together with `netPence`. */
  @IsOptional()
  @IsPart(() => PriceRuleBody)
  rule?: PriceRuleBody;

  /** Before tax; left out if there is a rule, or if time is charged at full cost. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largestAmount)
  netPence?: number;

  @IsString()
  @Length(1, 10)
  vatCode: string;

  @IsCalendarDate()
  from: CalendarDate;
}

export class VatCodeBody {
  @IsString()
  @Length(1, 10)
  vatCode: string;

  /** 2000 is 20%. */
  @IsInt()
  @Min(0)
  @Max(10_000)
  ratePerTenThousand: number;

  @IsCalendarDate()
  from: CalendarDate;
}

export class InvoiceBody extends ServiceKeyBody {
  /** The customer's account number in the council's ledger: never a name. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9/-]{0,39}$/, { message: 'customer must be an account number, not a name' })
  customer: string;

  @IsCalendarDate()
  dueOn: CalendarDate;

  /** The pool that receives the income, if it is shared by agreement. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9]{0,39}$/, { message: 'incomeToPool must be the name of a pool' })
  incomeToPool?: string;

  /** The case for which it is charged. */
  @IsOptional()
  @IsCaseId()
  caseId?: string;

  /** If the price depends on a number: the number. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  items?: number;

  /** If the price is a share of the statutory fee: that fee. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(largestAmount)
  statutoryFeePence?: number;

  /** The names of the price's reductions that apply. */
  @IsOptional()
  @IsTexts(20)
  reductions?: string[];

  /** Where the price depends on what the time cost: the activity whose time is charged, if the time is not a case's. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  activity?: string;

  /** Of that time, only from this day. */
  @IsOptionalDay()
  workedFrom?: CalendarDate;

  /** Of that time, only up to this day. */
  @IsOptionalDay()
  workedTo?: CalendarDate;
}

/** What would be charged, with the calculation. Nothing is recorded. */
export class PriceQuestionBody extends PickType(InvoiceBody, [
  'service',
  'level',
  'scale',
  'items',
  'statutoryFeePence',
  'reductions',
  'caseId',
  'activity',
  'workedFrom',
  'workedTo',
]) {
  /** The day of the price; today if left out. */
  @IsOptionalDay()
  on?: CalendarDate;
}

export class FullCostQuery extends PickType(InvoiceBody, ['caseId', 'activity', 'workedFrom', 'workedTo']) {}

export class ServiceActivityBody {
  @IsIn(priceSchedules.discretionaryServices)
  service: priceSchedules.ServiceKey['service'];

  /** As officers record it with their time for the council. */
  @IsString()
  @Length(1, 100)
  activity: string;

  @IsCalendarDate()
  from: CalendarDate;
}
