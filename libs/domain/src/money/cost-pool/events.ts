import type { CalendarDate, Scale } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CouncilCode, Pence } from '../../values.js';

/** The costs that several councils share (policy, management, systems, training), and how they share them. */
export type CostPoolEvent = { readonly effectiveOn: CalendarDate; readonly pool: string } & (
  | { readonly type: 'PoolOpened'; readonly name: string }
  | ({ readonly type: 'PoolCostRecorded' } & PoolCost)
  /** Reverses a whole cost, on its own day. */
  | ({ readonly type: 'PoolCostReversed'; readonly because: string } & PoolCost)
  /** Applies to costs from the day it takes effect. */
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

/** A mix of bases, each for its portion of the pool; usually one part. */
export interface ApportionmentRule {
  readonly parts: readonly RulePart[];
  /** Used if no council has any quantity of a part, as in a month without cases. */
  readonly otherwise: CouncilWeights;
}

export type RulePart = { readonly portion: number } & (
  | { readonly basis: 'fixedShare'; readonly shares: CouncilWeights }
  | { readonly basis: 'population'; readonly people: CouncilWeights }
  /** Chargeable minutes on the council's own work in the month. */
  | { readonly basis: 'hours' }
  /** Applications received in the month, weighted by scale. */
  | { readonly basis: 'weightedCases'; readonly weights: Readonly<Record<Scale, number>> }
  /** Statutory fees paid in the month, minus refunds. */
  | { readonly basis: 'feeIncome' }
);

export type CouncilWeights = readonly { readonly council: CouncilCode; readonly weight: number }[];
