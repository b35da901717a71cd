import type { Scale } from '#legislation';
import { type CouncilCode, type Pence, pence } from '../../values.js';
import type { ApportionmentRule, CouncilWeights, RulePart } from '../cost-pool/index.js';
import { apportion, type Weight } from '../cost-recovery/apportion.js';
import { lastDay, type Month } from '../cost-recovery/month.js';
import type { TermsInForce } from './terms-in-force.js';

/** The measures of the councils over some months: the weights of every basis. */
export interface Measures {
  /** The days on which they shared in pools. */
  readonly days: ReadonlyMap<CouncilCode, number>;
  /** For a merged council: where its days continued. */
  readonly wentOn: ReadonlyMap<CouncilCode, { readonly to: CouncilCode; readonly days: number }>;
  readonly minutes: ReadonlyMap<CouncilCode, number>;
  readonly cases: Readonly<Record<Scale, ReadonlyMap<CouncilCode, number>>>;
  readonly feeIncome: ReadonlyMap<CouncilCode, number>;
}

type Days = Pick<Measures, 'days' | 'wentOn'>;

export function daysShared(
  councils: readonly CouncilCode[],
  { sharingDays, accountOn, successions }: TermsInForce,
  month: Month,
): Days {
  const days = new Map(councils.map((council) => [council, sharingDays(council, month)]));
  const wentOn = new Map(
    successions.flatMap(({ event: { council, effectiveOn } }) => {
      const to = accountOn(council, lastDay(month));
      return to === council ? [] : [[council, { to, days: sharingDays(to, month, effectiveOn) }] as const];
    }),
  );
  return { days, wentOn };
}

/** Several months together. */
export function together(all: readonly Measures[]): Measures {
  const sum = (of: (measures: Measures) => ReadonlyMap<CouncilCode, number>) => {
    const added = new Map<CouncilCode, number>();
    for (const each of all) for (const [to, amount] of of(each)) added.set(to, (added.get(to) ?? 0) + amount);
    return added;
  };
  const wentOn = new Map<CouncilCode, { to: CouncilCode; days: number }>();
  for (const each of all)
    for (const [from, { to, days }] of each.wentOn)
      wentOn.set(from, { to, days: days + (wentOn.get(from)?.days ?? 0) });
  return {
    days: sum(({ days }) => days),
    wentOn,
    minutes: sum(({ minutes }) => minutes),
    cases: {
      major: sum(({ cases }) => cases.major),
      minor: sum(({ cases }) => cases.minor),
      other: sum(({ cases }) => cases.other),
    },
    feeIncome: sum(({ feeIncome }) => feeIncome),
  };
}

/**
 * Shares an amount by a rule: first among its parts, then each part among the councils, always to the penny.
 * If no council has any quantity of a part, `otherwise` applies; if none of those councils is there either,
 * the host pays.
 */
export function shareByRule(
  amountPence: Pence,
  rule: ApportionmentRule | undefined,
  measures: Measures,
  host: CouncilCode,
): ReadonlyMap<CouncilCode, number> {
  const shares = new Map<CouncilCode, number>();
  for (const part of partsByRule(amountPence, rule, measures, host))
    for (const { to, sharePence } of part.shares) shares.set(to, (shares.get(to) ?? 0) + sharePence);
  return shares;
}

/** One part of what is shared, and its weights. */
export interface SharedPart {
  readonly basis: RulePart['basis'] | 'otherwise' | 'host';
  readonly amountPence: number;
  readonly weights: readonly Weight<CouncilCode>[];
  readonly shares: readonly { readonly to: CouncilCode; readonly sharePence: number }[];
}

/** {@link shareByRule} part by part, to show how the result came about. */
export function partsByRule(
  amountPence: Pence,
  rule: ApportionmentRule | undefined,
  measures: Measures,
  host: CouncilCode,
): readonly SharedPart[] {
  const toHost = { basis: 'host', weights: [{ to: host, weight: 1 }] } as const;
  if (!rule) return [{ ...toHost, amountPence, shares: [{ to: host, sharePence: amountPence }] }];
  const portions = rule.parts.map(({ portion }, at) => ({ to: String(at), weight: portion }));
  return split(amountPence, portions).map(({ to, sharePence }) => {
    const part = rule.parts[Number(to)]!;
    const by = [
      { basis: part.basis, weights: weightsOf(part, measures) },
      { basis: 'otherwise', weights: byDays(rule.otherwise, measures) } as const,
      toHost,
    ].find(({ weights }) => weights.some(({ weight }) => weight > 0))!;
    return { ...by, amountPence: sharePence, shares: split(sharePence, by.weights) };
  });
}

function split<Sharer extends string>(amount: number, weights: readonly Weight<Sharer>[]) {
  const apportioned = apportion(pence(amount), weights);
  if ('rejected' in apportioned) throw new RangeError(apportioned.rejected.because);
  return apportioned.shares;
}

function weightsOf(part: RulePart, measures: Measures): readonly Weight<CouncilCode>[] {
  switch (part.basis) {
    case 'fixedShare':
      return byDays(part.shares, measures);
    case 'population':
      return byDays(part.people, measures);
    case 'hours':
      return ofSharers(measures, (council) => measures.minutes.get(council) ?? 0);
    case 'weightedCases':
      return ofSharers(measures, (council) =>
        scales.reduce(
          (sum, scale) => sum + (measures.cases[scale].get(council) ?? 0) * part.weights[scale],
          0,
        ),
      );
    case 'feeIncome':
      return ofSharers(measures, (council) => measures.feeIncome.get(council) ?? 0);
  }
}

const scales = ['major', 'minor', 'other'] as const satisfies readonly Scale[];

/** Only councils that share in pools; a council with more refunds than payments weighs zero. */
const ofSharers = ({ days }: Measures, weightOf: (council: CouncilCode) => number): Weight<CouncilCode>[] =>
  [...days]
    .filter(([, shared]) => shared > 0)
    .map(([to]) => ({ to, weight: weightOf(to) }))
    .filter(({ weight }) => weight > 0);

/** A weight counts for each day on which its council, or the one it was merged into, shared. */
function byDays(weights: CouncilWeights, { days, wentOn }: Measures): Weight<CouncilCode>[] {
  const counted = new Map<CouncilCode, number>();
  const add = (to: CouncilCode, weight: number) => counted.set(to, (counted.get(to) ?? 0) + weight);
  for (const { council, weight } of weights) {
    add(council, weight * (days.get(council) ?? 0));
    const after = wentOn.get(council);
    if (after && !weights.some((each) => each.council === after.to)) add(after.to, weight * after.days);
  }
  return [...counted].map(([to, weight]) => ({ to, weight })).filter(({ weight }) => weight > 0);
}
