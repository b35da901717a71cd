import type { Pence } from '../../values.js';
import { roundedQuotient } from './rounding.js';

const minutesAnHour = 60n;

/**
 * The cost of a time entry, rounded once to the nearest penny, half a penny up. The entry is what is billed
 * and reversed, so it is rounded and the sum of entries is not. Negative minutes reverse exactly what those
 * minutes cost. Minutes and rate are whole numbers.
 */
export const costOfTime = (minutes: number, hourlyRatePence: Pence): Pence =>
  roundedQuotient(BigInt(minutes) * BigInt(hourlyRatePence), minutesAnHour);

/** Time at one rate, and the sum of its entries. */
export interface CostAtRate {
  readonly grade: string;
  readonly specialism: string | null;
  readonly minutes: number;
  readonly hourlyRatePence: number;
  /** Id of the fact that set the rate, with the calculation behind it. */
  readonly rate: string;
  readonly amountPence: number;
}
