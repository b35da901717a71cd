import type { CalendarDate } from '#legislation';
import { type CouncilCode, pence, poundsOf } from '../../values.js';
import type { ApportionmentRule } from '../cost-pool/index.js';
import type { Books } from './books.js';
import { type Measures, partsByRule, type SharedPart } from './measures.js';
import { add, type MonthLines } from './month-lines.js';
import type { TermsInForce } from './terms-in-force.js';

/** What a pool cost in a month under one rule. */
export interface PoolGroup {
  readonly pool: string;
  readonly ruleId: string | null;
  readonly rule: ApportionmentRule | undefined;
  readonly amountPence: number;
  readonly sources: readonly string[];
}

export interface PoolCosts {
  readonly add: (pool: string, day: CalendarDate, amountPence: number, source: string) => void;
  readonly groups: () => readonly PoolGroup[];
}

/**
 * Each cost falls under the rule in force on its day, so a new rule within the month changes no earlier cost.
 */
export function poolCosts({ ruleOn }: TermsInForce): PoolCosts {
  const groups = new Map<string, PoolGroup & { amountPence: number; sources: string[] }>();
  return {
    add: (pool, day, amountPence, source) => {
      const rule = ruleOn(pool, day);
      const key = `${pool}/${rule?.id ?? ''}`;
      let group = groups.get(key);
      if (!group) {
        group = { pool, ruleId: rule?.id ?? null, rule: rule?.event.rule, amountPence: 0, sources: [] };
        groups.set(key, group);
      }
      group.amountPence += amountPence;
      group.sources.push(source);
    },
    groups: () => [...groups.values()],
  };
}

export function sharePools(
  groups: readonly PoolGroup[],
  measures: Measures,
  { host, poolNames }: Books,
  monthLines: MonthLines,
): void {
  for (const { pool, ruleId, rule, amountPence, sources } of groups) {
    const workings = new Map<CouncilCode, string[]>();
    for (const part of partsByRule(pence(amountPence), rule, measures, host))
      for (const { to, sharePence } of part.shares) {
        const line = add(monthLines, to, {
          key: `pool/${pool}/${ruleId ?? 'no rule'}`,
          kind: 'poolShare',
          about: poolNames.get(pool) ?? pool,
          amountPence: sharePence,
          ...(ruleId && { restsOn: ruleId }),
        });
        const working = [...(workings.get(to) ?? []), inWords(part, to, sharePence)];
        workings.set(to, working);
        line.sources = sources as string[];
        line.working = working.join(', and ');
      }
  }
}

/** The calculation, so that it can be repeated by hand: `£21.50 of £43.00 by hours (600 of 1200 minutes)`. */
function inWords({ basis, amountPence, weights }: SharedPart, council: CouncilCode, share: number): string {
  const own = weights.reduce((sum, { to, weight }) => sum + (to === council ? weight : 0), 0);
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  return `${poundsOf(share)} of ${poundsOf(amountPence)} ${inTermsOf[basis](own, all)}`;
}

const inTermsOf: Readonly<Record<SharedPart['basis'], (own: number, all: number) => string>> = {
  fixedShare: (own, all) => `by fixed share (${own} of ${all}, share times days)`,
  population: (own, all) => `by population (${own} of ${all}, people times days)`,
  hours: (own, all) => `by hours (${own} of ${all} minutes)`,
  weightedCases: (own, all) => `by weighted cases (${own} of ${all})`,
  feeIncome: (own, all) => `by fee income (${poundsOf(own)} of ${poundsOf(all)})`,
  otherwise: (own, all) => `by the fallback in the rule (${own} of ${all}, share times days)`,
  host: () => 'because no other council has to pay for it',
};
