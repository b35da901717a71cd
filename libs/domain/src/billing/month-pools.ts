import type { CalendarDate } from '#legislation';
import type { ApportionmentRule } from '../cost-pool/index.js';
import { pence } from '../values.js';
import type { Books } from './books.js';
import { add, type Gathering, poundsOf } from './gathering.js';
import { type Measures, shareByRule } from './measures.js';
import type { Standing } from './standing.js';

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

/** Each cost falls under the rule in force on its day, so that a new rule within the month moves no earlier cost. */
export function poolCosts({ ruleOn }: Standing): PoolCosts {
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
  gathering: Gathering,
): void {
  for (const { pool, ruleId, rule, amountPence, sources } of groups) {
    for (const [council, share] of shareByRule(pence(amountPence), rule, measures, host)) {
      const line = add(gathering, council, {
        key: `pool/${pool}/${ruleId ?? 'no rule'}`,
        kind: 'poolShare',
        about: poolNames.get(pool) ?? pool,
        amountPence: share,
        ...(ruleId && { restsOn: ruleId }),
      });
      line.sources = sources as string[];
      line.working = `a share of ${poundsOf(amountPence)} ${rule ? byBasis(rule) : 'for want of a rule'}`;
    }
  }
}

const words: Record<ApportionmentRule['parts'][number]['basis'], string> = {
  fixedShare: 'fixed share',
  population: 'population',
  hours: 'hours',
  weightedCases: 'weighted cases',
  feeIncome: 'fee income',
};

const byBasis = ({ parts }: ApportionmentRule): string =>
  parts.length === 1
    ? `by ${words[parts[0]!.basis]}`
    : `by ${parts.map(({ portion, basis }) => `${words[basis]} (${portion})`).join(' and ')}`;
