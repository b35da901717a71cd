import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
} from 'class-validator';
import { type CalendarDate, councilAccounts } from '#domain';
import { IsClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';
import { largestAmount } from '../statement/statements.body.js';

export class FeeIncomeBody {
  @IsIn(councilAccounts.feeArrangements)
  arrangement: councilAccounts.FeeArrangement;

  @IsCalendarDate()
  from: CalendarDate;
}

export class AccountCodesBody {
  /** The council's own code for each account of the ledger. */
  @IsObject()
  codes: Record<string, string>;
}

export class DisbursementBody {
  @IsClientId()
  disbursementId: string;

  @IsInt()
  @Min(1)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 500)
  what: string;

  /** The reference of the case for which it was paid. */
  @IsOptional()
  @IsString()
  @Length(1, 60)
  forCase?: string;

  @IsCalendarDate()
  paidOn: CalendarDate;
}

export class AdjustmentBody {
  @IsClientId()
  adjustmentId: string;

  @IsInt()
  @Min(-largestAmount)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 1000)
  reason: string;

  /** Ids of the facts to which it responds. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  cites: string[];
}

export class PaymentBody {
  @IsClientId()
  paymentId: string;

  @IsInt()
  @Min(1)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 100)
  reference: string;

  @IsCalendarDate()
  paidOn: CalendarDate;
}

export class MoneyBackBody {
  @IsClientId()
  id: string;

  /** For a credit the amount before tax; for a refund the whole amount. */
  @IsInt()
  @Min(1)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 1000)
  reason: string;
}

export class ApprovalBody {
  @IsClientId()
  id: string;
}
