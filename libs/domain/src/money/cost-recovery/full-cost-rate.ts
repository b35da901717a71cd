import { type Rejection, reject } from '../../decider.js';
import type { Pence } from '../../values.js';
import { roundedQuotient, sumOfPence } from './rounding.js';

/** A year's cost of a grade or specialism, under the headings of CIPFA's total cost. */
export interface YearlyCost {
  readonly payPence: Pence;
  /** Employer's national insurance, pension and similar costs. */
  readonly onCostsPence: Pence;
  /** What only they use: licences, equipment, travel. */
  readonly directPence: Pence;
  /** Their share of management, premises, systems and support. */
  readonly overheadSharePence: Pence;
  /** Working hours minus leave, sickness, training and time that serves no single case; to a hundredth. */
  readonly productiveHours: number;
}

interface CostHeading {
  readonly heading: 'pay' | 'on-costs' | 'direct costs' | 'share of overhead';
  readonly amountPence: Pence;
}

/** The full cost of an hour, with the calculation behind it. */
export interface FullCostRate {
  readonly hourlyRatePence: Pence;
  readonly headings: readonly CostHeading[];
  readonly yearlyCostPence: Pence;
  readonly productiveHours: number;
}

/**
 * £10,000 an hour: more than any intended rate, and low enough that a year's time can still be added up to
 * the penny.
 */
const highestHourlyPence = 1_000_000n;

const hundredths = /^(\d{1,6})(?:\.(\d{1,2}))?$/;

/**
 * The rate that recovers exactly the cost of an hour (Local Government Act 2003, section 93), to the nearest
 * penny. Rounding differences are corrected at the end of the year, not in the rate.
 */
export function fullCostRate(cost: YearlyCost): FullCostRate | { readonly rejected: Rejection } {
  const headings: readonly CostHeading[] = [
    { heading: 'pay', amountPence: cost.payPence },
    { heading: 'on-costs', amountPence: cost.onCostsPence },
    { heading: 'direct costs', amountPence: cost.directPence },
    { heading: 'share of overhead', amountPence: cost.overheadSharePence },
  ];
  const below = headings.find(({ amountPence }) => amountPence < 0);
  if (below) return reject('negative-cost', `The ${below.heading} of a year must be zero or more.`);
  const [, whole, part = ''] = hundredths.exec(String(cost.productiveHours)) ?? [];
  const hours = BigInt(`${whole ?? 0}${part.padEnd(2, '0')}`);
  if (hours === 0n) {
    return reject(
      'no-productive-hours',
      'Productive hours must be more than zero, with at most two decimals.',
    );
  }
  const yearlyCostPence = sumOfPence(headings.map(({ amountPence }) => amountPence));
  if (BigInt(yearlyCostPence) * 100n > highestHourlyPence * hours)
    return reject(
      'rate-too-high',
      'This comes to more than £10,000 an hour: check the cost and the productive hours.',
    );
  const hourlyRatePence = roundedQuotient(BigInt(yearlyCostPence) * 100n, hours);
  return { hourlyRatePence, headings, yearlyCostPence, productiveHours: cost.productiveHours };
}
