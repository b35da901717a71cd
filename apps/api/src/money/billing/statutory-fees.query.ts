import { IsIn, IsOptional } from 'class-validator';
import { billing } from '#domain';
import { IsMonth } from '../../http/fields.js';

export class StatutoryFeesQuery {
  /** Cases whose fee had something happen to it in the month. */
  @IsOptional()
  @IsMonth()
  month?: string;

  @IsOptional()
  @IsIn(billing.feeStates)
  state?: billing.FeeState;
}
