import type { PriceBase, PriceRule } from './price-rule.js';

/** What is wrong with a rule, in words; empty if nothing is. */
export function faultsOfRule({
  of,
  leastPence,
  mostPence,
  reductions = [],
  kept,
}: PriceRule): readonly string[] {
  const amounts = [leastPence, mostPence, ...(kept && 'pence' in kept ? [kept.pence] : [])];
  const shares = [
    ...reductions.map(({ perTenThousand }) => perTenThousand),
    ...(kept && 'perTenThousand' in kept ? [kept.perTenThousand] : []),
  ];
  const names = reductions.map(({ name }) => name);
  return [
    ...faultsOfBase(of),
    ...(amounts.some((amount) => amount !== undefined && amount < 0)
      ? ['An amount must be zero or more.']
      : []),
    ...(shares.some((each) => each < 0 || each > 10_000)
      ? ['A reduction, or a kept share, must be 0 to 100%.']
      : []),
    ...(leastPence !== undefined && mostPence !== undefined && leastPence > mostPence
      ? ['The minimum is more than the maximum.']
      : []),
    ...(new Set(names).size < names.length ? ['Two reductions have the same name.'] : []),
  ];
}

function faultsOfBase(base: PriceBase): readonly string[] {
  if (base.of === 'amount') return base.pence < 0 ? ['A price must be zero or more.'] : [];
  if (base.of !== 'items') return base.perTenThousand < 0 ? ['A share must be zero or more.'] : [];
  const ends = base.bands.map(({ upTo }) => upTo);
  const rising = ends.every((end, at) => {
    const before = ends[at - 1];
    return at === 0 || (before != null && (end === null || end > before));
  });
  return [
    ...(base.bands.length === 0 ? ['A price by number needs at least one band.'] : []),
    ...(rising ? [] : ['Bands must rise, and only the last may be open-ended.']),
    ...(base.bands.some((band) => band.pence < 0) ? ['A price must be zero or more.'] : []),
  ];
}
