import { IsIn, IsOptional } from 'class-validator';
import { billing } from '#domain';
import { IsMonth } from '../../http/fields.js';

export class StatutoryFeesQuery {
  /** Only cases whose fee changed in the month. */
  @IsOptional()
  @IsMonth()
  month?: string;

  @IsOptional()
  @IsIn(billing.feeStates)
  state?: billing.FeeState;
}
