import { ApiPropertyOptional } from '@nestjs/swagger';

export class CostHeadingView {
  heading: string;
  amountPence: number;
}

/** The full cost of an hour, with the calculation behind it. */
export class FullCostRateView {
  hourlyRatePence: number;
  headings: CostHeadingView[];
  yearlyCostPence: number;
  productiveHours: number;
}

/** A year's cost, as entered. */
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
  /** Null: everybody else in the grade. */
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

/** The weights of your own councils, and the sum over all councils. */
export class OwnWeightsView {
  /** The weights of your own councils. */
  own: WeightView[];
  /** The sum over all councils. */
  sum: number;
}

export class RulePartView {
  /** The portion of the pool shared on this basis, relative to the other parts. */
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
  /** Used if no council has any of the quantity by which a part is shared. */
  otherwise: OwnWeightsView;
}

/** A pool's cost in the month under one rule. */
export class PoolView {
  pool: string;
  name: string;
  /** Id of the fact that set the rule; null if there is none. */
  ruleId: string | null;
  rule: RuleView | null;
  amountPence: number;
  /** Ids of the facts. */
  sources: string[];
}

export class PoolShareView {
  council: string;
  /** As in the pools above. */
  pool: string;
  /** Id of the fact that set the rule, as in the pools above; null if there is none. */
  ruleId: string | null;
  name: string;
  amountPence: number;
  /** The calculation in words. */
  working: string;
}

export class PoolsView {
  pools: PoolView[];
  /** The shares of your councils. */
  shares: PoolShareView[];
}

/** How a pool's costs are shared from a day. */
export class PoolRuleView {
  /** Id of the fact that set it. */
  ruleId: string;
  from: string;
  /** The first day of the next rule; null while this one applies. */
  until: string | null;
  rule: RuleView;
}

export class PoolCostView {
  costId: string;
  incurredOn: string;
  amountPence: number;
  what: string;
  /** Whether it was reversed. */
  reversed: boolean;
}

/** A pool over time. */
export class PoolOverTimeView {
  pool: string;
  name: string;
  rules: PoolRuleView[];
  costs: PoolCostView[];
  /** The sum of the listed costs, without the reversed ones. */
  totalPence: number;
}
