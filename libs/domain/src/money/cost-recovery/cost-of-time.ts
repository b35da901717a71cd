import type { Pence } from '../../values.js';
import { roundedQuotient } from './rounding.js';

const minutesAnHour = 60n;

/**
 * What a time entry costs, rounded once to the nearest penny, a half penny up. The entry is what is billed and what
 * is reversed, so it is rounded and their sum is not. Minutes below nothing take back exactly what those minutes
 * cost. Minutes and rate are whole numbers.
 */
export const costOfTime = (minutes: number, hourlyRatePence: Pence): Pence =>
  roundedQuotient(BigInt(minutes) * BigInt(hourlyRatePence), minutesAnHour);

/** Time at one rate, and what its entries came to. */
export interface CostAtRate {
  readonly grade: string;
  readonly specialism: string | null;
  readonly minutes: number;
  readonly hourlyRatePence: number;
  /** Id of the fact that set the rate, with the sum that led to it. */
  readonly rate: string;
  readonly amountPence: number;
}
