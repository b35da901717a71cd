import { IsOptional } from 'class-validator';
import { IsMonth } from '../../http/fields.js';

export class AccountQuery {
  /** What was paid out and put right in this month alone, as 2026-04; of all months if left out. */
  @IsOptional()
  @IsMonth()
  month?: string;
}
