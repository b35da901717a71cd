import { hoursOf, type Pence, pence, poundsOf } from '../../values.js';
import type { CostAtRate } from '../cost-recovery/cost-of-time.js';
import { roundedQuotient } from '../cost-recovery/rounding.js';

/** A price as councils publish it, if it is not a single amount. */
export interface PriceRule {
  readonly of: PriceBase;
  /** Minimum and maximum, whatever the base comes to. */
  readonly leastPence?: Pence;
  readonly mostPence?: Pence;
  /** Reductions by name; the charge says which apply. */
  readonly reductions?: readonly Reduction[];
  /** Whether the amounts include the tax. */
  readonly vat: 'on top' | 'inside';
  /** What the council keeps if the application is returned or withdrawn. */
  readonly kept?: { readonly pence: Pence } | { readonly perTenThousand: number };
}

export type PriceBase =
  | { readonly of: 'amount'; readonly pence: Pence }
  /** By number (homes, sites, trees): the band that contains the number sets the rate. */
  | { readonly of: 'items'; readonly item: string; readonly bands: readonly PriceBand[] }
  | { readonly of: 'statutory fee'; readonly perTenThousand: number }
  /** So much of what the time on it came to, at the rates of its days. */
  | { readonly of: 'full cost'; readonly perTenThousand: number }
  /** So much of what another line of the schedule comes to. */
  | { readonly of: 'another price'; readonly key: AnotherPrice; readonly perTenThousand: number };

interface AnotherPrice {
  readonly service: 'preApplication' | 'performanceAgreement' | 'other';
  readonly level: string;
  readonly scale: string;
}

/** The last band is open-ended. Either `each` item costs this, or the whole band does. */
export interface PriceBand {
  readonly upTo: number | null;
  readonly pence: Pence;
  readonly per: 'item' | 'band';
}

interface Reduction {
  readonly name: string;
  readonly perTenThousand: number;
}

/** What a price depends on besides the schedule. */
export interface PriceFacts {
  readonly items?: number;
  readonly statutoryFeePence?: Pence;
  readonly fullCost?: { readonly costPence: Pence; readonly sum: readonly CostAtRate[] };
  /** By name: those that apply. */
  readonly reductions?: readonly string[];
}

/** A line of the calculation; the lines add up to the amount. */
export interface PriceStep {
  readonly words: string;
  readonly amountPence: Pence;
}

export interface WorkedPrice {
  readonly netPence: Pence;
  readonly vatPence: Pence;
  readonly grossPence: Pence;
  readonly steps: readonly PriceStep[];
  /** The part of the whole, tax included, that is kept on return; undefined if no rule says so. */
  readonly keptWhenReturnedPence: Pence;
}

export type Worked = WorkedPrice | { readonly cannot: string };

/** The amounts of other lines, with tax as in the asking rule: the schedule provides them. */
type PriceOfAnother = (key: AnotherPrice) => { readonly amountPence: Pence } | { readonly cannot: string };

export function workedPrice(
  rule: PriceRule,
  facts: PriceFacts,
  ratePerTenThousand: number,
  another: PriceOfAnother,
): Worked {
  const base = baseOf(rule.of, facts, another);
  if ('cannot' in base) return base;
  const reduced = reductionsOf(rule, facts, base.amountPence);
  if ('cannot' in reduced) return reduced;
  const steps = [base, ...reduced.steps];
  const sum = total(steps);
  const bounded = withinBounds(rule, sum);
  return taxed(rule, [...steps, ...bounded], ratePerTenThousand);
}

const total = (steps: readonly PriceStep[]): Pence =>
  pence(steps.reduce((sum, { amountPence }) => sum + amountPence, 0));

const share = (amount: number, perTenThousand: number): Pence =>
  roundedQuotient(BigInt(amount) * BigInt(perTenThousand), 10_000n);

const percent = (perTenThousand: number): string => `${perTenThousand / 100}%`;

function baseOf(base: PriceBase, facts: PriceFacts, another: PriceOfAnother): PriceStep | { cannot: string } {
  switch (base.of) {
    case 'amount':
      return { words: `The price: ${poundsOf(base.pence)}`, amountPence: base.pence };
    case 'items':
      return ofItems(base, facts.items);
    case 'statutory fee': {
      const { statutoryFeePence: fee } = facts;
      if (fee === undefined)
        return { cannot: 'The price is a share of the statutory fee: give `statutoryFeePence`.' };
      const words = `${percent(base.perTenThousand)} of the statutory fee of ${poundsOf(fee)}`;
      return { words, amountPence: share(fee, base.perTenThousand) };
    }
    case 'full cost':
      return ofFullCost(base.perTenThousand, facts);
    case 'another price': {
      const other = another(base.key);
      if ('cannot' in other) return other;
      const { service, level, scale } = base.key;
      const words = `${percent(base.perTenThousand)} of ${service}, ${level}, ${scale}: ${poundsOf(other.amountPence)}`;
      return { words, amountPence: share(other.amountPence, base.perTenThousand) };
    }
  }
}

function ofFullCost(perTenThousand: number, { fullCost }: PriceFacts): PriceStep | { cannot: string } {
  if (!fullCost)
    return {
      cannot: 'The price depends on the cost of time: give the `caseId` or the `activity`.',
    };
  const { costPence, sum } = fullCost;
  const parts = sum.map(
    ({ minutes, grade, specialism, hourlyRatePence, amountPence }) =>
      `${hoursOf(minutes)} of ${specialism ?? grade} at ${poundsOf(hourlyRatePence)} an hour, ${poundsOf(amountPence)}`,
  );
  const words = `${percent(perTenThousand)} of the full cost of the time, ${poundsOf(costPence)}: ${parts.join('; ') || 'none'}`;
  return { words, amountPence: share(costPence, perTenThousand) };
}

function ofItems(
  { item, bands }: Extract<PriceBase, { of: 'items' }>,
  items: number | undefined,
): PriceStep | { cannot: string } {
  if (items === undefined) return { cannot: `The price depends on the number of ${item}: give \`items\`.` };
  const band = bands.find(({ upTo }) => upTo === null || items <= upTo);
  if (!band) return { cannot: `No band covers ${items} ${item}.` };
  if (band.per === 'band') return { words: `${items} ${item}, as a band`, amountPence: band.pence };
  return { words: `${items} ${item} at ${poundsOf(band.pence)}`, amountPence: pence(items * band.pence) };
}

/** One after the other, each from what remains. */
function reductionsOf(
  { reductions = [] }: PriceRule,
  { reductions: named = [] }: PriceFacts,
  amount: Pence,
): { readonly steps: readonly PriceStep[] } | { cannot: string } {
  const unknown = named.find((name) => !reductions.some((known) => known.name === name));
  if (unknown !== undefined) {
    const allowed = reductions.map(({ name }) => name).join(', ') || 'none';
    return { cannot: `The price has no reduction "${unknown}". It has: ${allowed}.` };
  }
  let left: number = amount;
  const steps = reductions
    .filter(({ name }) => named.includes(name))
    .map(({ name, perTenThousand }): PriceStep => {
      const off = share(left, perTenThousand);
      left -= off;
      return { words: `${name}: ${percent(perTenThousand)} less`, amountPence: pence(-off) };
    });
  return { steps };
}

function withinBounds({ leastPence, mostPence }: PriceRule, sum: Pence): readonly PriceStep[] {
  if (leastPence !== undefined && sum < leastPence)
    return [{ words: `At least ${poundsOf(leastPence)}`, amountPence: pence(leastPence - sum) }];
  if (mostPence !== undefined && sum > mostPence)
    return [{ words: `At most ${poundsOf(mostPence)}`, amountPence: pence(mostPence - sum) }];
  return [];
}

function taxed(rule: PriceRule, steps: readonly PriceStep[], rate: number): WorkedPrice {
  const sum = total(steps);
  const vatPence =
    rule.vat === 'on top'
      ? share(sum, rate)
      : roundedQuotient(BigInt(sum) * BigInt(rate), BigInt(10_000 + rate));
  const netPence = rule.vat === 'on top' ? sum : pence(sum - vatPence);
  const grossPence = pence(netPence + vatPence);
  const tax = {
    words: `VAT at ${percent(rate)}, ${rule.vat}`,
    amountPence: rule.vat === 'on top' ? vatPence : pence(0),
  };
  const { kept } = rule;
  const keeps =
    kept === undefined ? 0 : 'pence' in kept ? kept.pence : share(grossPence, kept.perTenThousand);
  return {
    ...{ netPence, vatPence, grossPence },
    steps: [...steps, tax],
    keptWhenReturnedPence: keeps > grossPence ? grossPence : pence(keeps),
  };
}
