import { IsText } from '../http/fields.js';

export class RetryHeldBody {
  /** Why it is tried again: what has changed since it failed. */
  @IsText(1_000)
  reason: string;
}
