import type { costPools } from '#domain';
import { malformed } from '../../http/problem.js';
import type { WeightBody } from '../../shared-service/membership.body.js';
import type { RuleBody, RulePartBody } from './costs.body.js';

export const ruleFrom = ({ parts, otherwise }: RuleBody): costPools.ApportionmentRule => ({
  parts: parts.map(partFrom),
  otherwise: plain(otherwise),
});

const plain = (weights: readonly WeightBody[]) => weights.map(({ council, weight }) => ({ council, weight }));

function partFrom({ portion, basis, councils, weights }: RulePartBody, at: number): costPools.RulePart {
  switch (basis) {
    case 'hours':
    case 'feeIncome':
      return { portion, basis };
    case 'weightedCases': {
      if (!weights) throw missing(at, 'weights');
      const { major, minor, other } = weights;
      return { portion, basis, weights: { major, minor, other } };
    }
    case 'fixedShare':
      if (!councils) throw missing(at, 'councils');
      return { portion, basis, shares: plain(councils) };
    case 'population':
      if (!councils) throw missing(at, 'councils');
      return { portion, basis, people: plain(councils) };
  }
}

const missing = (at: number, field: string) =>
  malformed([{ field: `parts.${at}.${field}`, because: `${field} is needed for this basis` }]);
