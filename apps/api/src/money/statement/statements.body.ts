import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { CalendarDate } from '#domain';
import { IsClientId, OptionalClientId } from '../../http/fields.js';
import { IsCalendarDate } from '../../http/validation.js';

export const largestAmount = 1_000_000_000_000;

export class LineQuery {
  /** The line's key, as in the statement. */
  @IsString()
  @Length(1, 300)
  key: string;
}

export class DisputeBody {
  /** Your own id for the dispute. */
  @IsClientId()
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
  reason: string;
}

export class ResolveDisputeBody {
  /**
   * Your own id for the proposal: a repeat with the same id counts once. Casebook makes one if it is left
   * out.
   */
  @OptionalClientId()
  proposalId?: string;

  @IsClientId()
  disputeId: string;

  @IsIn(['upheld', 'partlyUpheld', 'notUpheld'])
  outcome: 'upheld' | 'partlyUpheld' | 'notUpheld';

  /** The adjustment that corrects it, if it was upheld. */
  @IsOptional()
  @IsClientId()
  adjustmentId?: string;
}

export class SettleBody {
  /** Your own id for the payment. */
  @IsClientId()
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
