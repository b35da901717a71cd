import { ApiPropertyOptional } from '@nestjs/swagger';

export class CostHeadingView {
  heading: string;
  amountPence: number;
}

/** An hour's full cost, with the sum that led to it. */
export class FullCostRateView {
  hourlyRatePence: number;
  headings: CostHeadingView[];
  yearlyCostPence: number;
  productiveHours: number;
}

/** A year's cost, as it was given. */
export class YearlyCostView {
  payPence: number;
  onCostsPence: number;
  directPence: number;
  overheadSharePence: number;
  productiveHours: number;
}

export class RateView {
  type: string;
  /** The first day of the rate. */
  effectiveOn: string;
  grade: string;
  /** Null: everyone else of the grade. */
  specialism: string | null;
  rate: FullCostRateView;
  cost: YearlyCostView;
}

export class RatesView {
  rates: RateView[];
}

export class WeightView {
  council: string;
  weight: number;
}

/** Of several councils' weights those of yours, and the sum of all. */
export class OwnWeightsView {
  own: WeightView[];
  sum: number;
}

export class RulePartView {
  portion: number;
  /** fixedShare, population, hours, weightedCases or feeIncome. */
  basis: string;
  shares?: OwnWeightsView;
  people?: OwnWeightsView;
  /** By scale. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: { type: 'number' } })
  weights?: Record<string, number>;
}

export class RuleView {
  parts: RulePartView[];
  /** Where nobody has any of what a part goes by. */
  otherwise: OwnWeightsView;
}

/** What a pool cost in the month under one rule. */
export class PoolView {
  pool: string;
  name: string;
  /** Id of the fact that set the rule; null where there is none. */
  ruleId: string | null;
  rule: RuleView | null;
  amountPence: number;
  /** Ids of the facts. */
  sources: string[];
}

export class PoolShareView {
  council: string;
  /** As the pools above have it. */
  pool: string;
  name: string;
  amountPence: number;
  /** The sum, in words. */
  working: string;
}

export class PoolsView {
  pools: PoolView[];
  /** What falls on your councils. */
  shares: PoolShareView[];
}

/** How a pool's costs are shared from a day on. */
export class PoolRuleView {
  /** Id of the fact that set it. */
  ruleId: string;
  from: string;
  /** The first day of the rule after it; null while it holds. */
  until: string | null;
  rule: RuleView;
}

export class PoolCostView {
  costId: string;
  incurredOn: string;
  amountPence: number;
  what: string;
  /** Whether it was taken back whole. */
  reversed: boolean;
}

/** A pool as time went. */
export class PoolOverTimeView {
  pool: string;
  name: string;
  rules: PoolRuleView[];
  costs: PoolCostView[];
  /** What the costs listed come to, without those that were taken back. */
  totalPence: number;
}
