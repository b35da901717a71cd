import type { CouncilCode, costPools } from '#domain';
import type { OwnWeightsView, RulePartView, RuleView } from './costs.view.js';

/** A rule as one council's people may see it: other councils' weights are not shown. */
export const ruleShown = (
  { parts, otherwise }: costPools.ApportionmentRule,
  open: readonly CouncilCode[],
): RuleView => ({
  parts: parts.map((part) => partShown(part, open)),
  otherwise: ownWeights(otherwise, open),
});

function partShown(part: costPools.RulePart, open: readonly CouncilCode[]): RulePartView {
  switch (part.basis) {
    case 'fixedShare':
      return { ...part, shares: ownWeights(part.shares, open) };
    case 'population':
      return { ...part, people: ownWeights(part.people, open) };
    case 'hours':
    case 'feeIncome':
    case 'weightedCases':
      return part;
  }
}

const ownWeights = (weights: costPools.CouncilWeights, open: readonly CouncilCode[]): OwnWeightsView => ({
  own: weights.filter(({ council }) => open.includes(council)).map((each) => ({ ...each })),
  sum: weights.reduce((sum, { weight }) => sum + weight, 0),
});
