import type { CalendarDate, Scale } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, Pence } from '../../values.js';

/** What several councils share the cost of (policy, management, systems, training), and how. */
export type CostPoolEvent = { readonly effectiveOn: CalendarDate; readonly pool: string } & (
  | { readonly type: 'PoolOpened'; readonly name: string }
  | ({ readonly type: 'PoolCostRecorded' } & PoolCost)
  /** Takes a cost back whole, on the day it was recorded for. */
  | ({ readonly type: 'PoolCostReversed'; readonly because: string } & PoolCost)
  /** Holds for costs from the day it takes effect. */
  | { readonly type: 'ApportionmentRuleSet'; readonly rule: ApportionmentRule }
);

export const costPoolEvents: EventVersions<CostPoolEvent> = {
  PoolOpened: 1,
  PoolCostRecorded: 1,
  PoolCostReversed: 1,
  ApportionmentRuleSet: 1,
};

export interface PoolCost {
  readonly costId: string;
  readonly amountPence: Pence;
  readonly what: string;
}

/** A mix of bases, each for its portion of the pool; one part is the usual case. */
export interface ApportionmentRule {
  readonly parts: readonly RulePart[];
  /** Where nobody has any of what a part goes by, as in a month without a case. */
  readonly otherwise: CouncilWeights;
}

export type RulePart = { readonly portion: number } & (
  | { readonly basis: 'fixedShare'; readonly shares: CouncilWeights }
  | { readonly basis: 'population'; readonly people: CouncilWeights }
  /** Chargeable minutes on the council's own work in the month. */
  | { readonly basis: 'hours' }
  /** Applications received in the month, each for so much by its scale. */
  | { readonly basis: 'weightedCases'; readonly weights: Readonly<Record<Scale, number>> }
  /** Statutory fees paid in the month, less refunds. */
  | { readonly basis: 'feeIncome' }
);

export type CouncilWeights = readonly { readonly council: CouncilCode; readonly weight: number }[];
