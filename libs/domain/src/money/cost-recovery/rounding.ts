import { type Pence, pence } from '../../values.js';

/**
 * A quotient as whole pence: the nearest, and of two as near the one further from nothing, so that taking an
 * amount back gives exactly its opposite. The divisor is more than nothing.
 */
export function roundedQuotient(dividend: bigint, divisor: bigint): Pence {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = Number((2n * size + divisor) / (2n * divisor));
  return pence(dividend < 0n && rounded !== 0 ? -rounded : rounded);
}

export const sumOfPence = (amounts: readonly Pence[]): Pence =>
  pence(amounts.reduce<number>((sum, amount) => sum + amount, 0));
