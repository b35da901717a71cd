import { IsOptional } from 'class-validator';
import { IsMonth } from '../../http/fields.js';

export class AccountQuery {
  /** Only disbursements and adjustments of this month, as 2026-04; all months if left out. */
  @IsOptional()
  @IsMonth()
  month?: string;
}
