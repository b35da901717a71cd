import { type Rejection, reject } from '../../decider.js';
import { type Pence, pence } from '../../values.js';

/**
 * One of those who share, with its weight: minutes, weighted cases, fee income, people, parts of a fixed
 * share.
 */
export interface Weight<Sharer extends string = string> {
  readonly to: Sharer;
  /** A whole number, zero or more. Fixed shares of 62.5% and 37.5% are 625 and 375. */
  readonly weight: number;
}

interface Share<Sharer extends string = string> extends Weight<Sharer> {
  readonly sharePence: Pence;
  /** Whether one of the remaining pennies went here. */
  readonly tookLeftOverPenny: boolean;
}

type Apportionment<Sharer extends string = string> =
  | { readonly shares: readonly Share<Sharer>[]; readonly totalPence: Pence; readonly sumOfWeights: number }
  | { readonly rejected: Rejection };

/**
 * Splits an amount by largest remainder: each gets its share rounded down to a penny, and the remaining
 * pennies go one each to the largest fractions. Equal fractions are ordered by weight, then by name, never by
 * position in the list. The shares add up to the amount. A reversal is split like the original.
 * Nobody pays without a weight. If every weight is zero, the split is refused: an equal split would charge
 * councils for what none of them used. Zero can be split among anybody.
 */
export function apportion<Sharer extends string>(
  totalPence: Pence,
  weights: readonly Weight<Sharer>[],
): Apportionment<Sharer> {
  const fault = faultIn(weights);
  if (fault) return reject('unusable-weights', fault);
  const sumOfWeights = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (!Number.isSafeInteger(sumOfWeights))
    return reject('unusable-weights', 'The sum of the weights is too large.');
  if (sumOfWeights === 0 && totalPence !== 0) {
    return reject('no-weights', 'Every weight is zero, so nothing can be split.');
  }
  const shares = split(totalPence, weights, BigInt(sumOfWeights));
  return { shares, totalPence, sumOfWeights };
}

function faultIn(weights: readonly Weight[]): string | undefined {
  const bad = weights.find(({ weight }) => !Number.isSafeInteger(weight) || weight < 0);
  if (bad) return `The weight of ${bad.to} must be a whole number, zero or more.`;
  const names = weights.map(({ to }) => to);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? undefined : `${twice} is named twice.`;
}

function split<Sharer extends string>(
  totalPence: Pence,
  weights: readonly Weight<Sharer>[],
  sumOfWeights: bigint,
): readonly Share<Sharer>[] {
  if (sumOfWeights === 0n) {
    return weights.map((it) => ({ ...it, sharePence: pence(0), tookLeftOverPenny: false }));
  }
  const sign = totalPence < 0 ? -1 : 1;
  const size = BigInt(totalPence * sign);
  const portions = weights.map((it) => {
    const exact = size * BigInt(it.weight);
    return { ...it, whole: exact / sumOfWeights, fraction: exact % sumOfWeights };
  });
  const leftOver = Number(portions.reduce((rest, { whole }) => rest - whole, size));
  const taking = new Set(
    portions
      .toSorted(byLargestFraction)
      .slice(0, leftOver)
      .map(({ to }) => to),
  );
  return portions.map(({ to, weight, whole }) => {
    const tookLeftOverPenny = taking.has(to);
    const share = Number(whole) + (tookLeftOverPenny ? 1 : 0);
    return { to, weight, sharePence: pence(share === 0 ? 0 : sign * share), tookLeftOverPenny };
  });
}

interface Portion extends Weight {
  readonly fraction: bigint;
}

function byLargestFraction(one: Portion, other: Portion): number {
  if (one.fraction !== other.fraction) return one.fraction > other.fraction ? -1 : 1;
  if (one.weight !== other.weight) return other.weight - one.weight;
  return one.to < other.to ? -1 : 1;
}
