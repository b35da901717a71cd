import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsCalendarDate } from '../http/validation.js';

export const largestAmount = 1_000_000_000_000;
export const clientId = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
export const clientIdMessage = { message: '$property must be up to 64 letters, digits, dots or dashes' };

export class LineQuery {
  /** The line's key, as the statement has it. */
  @IsString()
  @Length(1, 300)
  key: string;
}

export class DisputeBody {
  /** Your own id for the dispute. */
  @Matches(clientId, clientIdMessage)
  disputeId: string;

  /** The keys of the lines. */
  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  lineKeys: string[];

  @IsInt()
  @Min(-largestAmount)
  @Max(largestAmount)
  amountPence: number;

  @IsString()
  @Length(1, 4000)
  because: string;
}

export class ResolveDisputeBody {
  @Matches(clientId, clientIdMessage)
  disputeId: string;

  @IsIn(['upheld', 'partlyUpheld', 'notUpheld'])
  outcome: 'upheld' | 'partlyUpheld' | 'notUpheld';

  /** The adjustment that puts it right, where it was upheld. */
  @IsOptional()
  @Matches(clientId, clientIdMessage)
  adjustmentId?: string;
}

export class SettleBody {
  /** Your own id for the payment. */
  @Matches(clientId, clientIdMessage)
  settlementId: string;

  @IsInt()
  @Min(-largestAmount)
  @Max(largestAmount)
  amountPence: number;

  /** The bank's. */
  @IsString()
  @Length(1, 100)
  reference: string;

  @IsCalendarDate()
  paidOn: CalendarDate;
}
