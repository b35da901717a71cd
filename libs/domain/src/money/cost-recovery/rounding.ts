import { type Pence, pence } from '../../values.js';

/**
 * A quotient as whole pence: the nearest; if two are equally near, the one further from zero, so that a
 * reversal gives exactly the opposite. The divisor must be positive.
 */
export function roundedQuotient(dividend: bigint, divisor: bigint): Pence {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = Number((2n * size + divisor) / (2n * divisor));
  return pence(dividend < 0n && rounded !== 0 ? -rounded : rounded);
}

export const sumOfPence = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce<number>((sum, amount) => sum + amount, 0));
