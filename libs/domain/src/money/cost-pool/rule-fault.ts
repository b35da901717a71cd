import type { ApportionmentRule, CouncilWeights, RulePart } from './events.js';

const whole = (weight: number): boolean => Number.isSafeInteger(weight) && weight >= 0;

/** What is wrong with a rule, in words, or undefined. A rule that can be set can always be applied. */
export function ruleFault({ parts, otherwise }: ApportionmentRule): string | undefined {
  if (parts.length === 0) return 'A rule needs at least one part.';
  if (parts.some(({ portion }) => !whole(portion) || portion === 0))
    return 'The portion of a part must be a whole number of at least 1.';
  return parts.map(partFault).find(Boolean) ?? weightsFault(otherwise);
}

function partFault(part: RulePart): string | undefined {
  switch (part.basis) {
    case 'fixedShare':
      return weightsFault(part.shares);
    case 'population':
      return weightsFault(part.people);
    case 'weightedCases':
      return Object.values(part.weights).every(whole)
        ? undefined
        : 'The weight of a case must be a whole number.';
    case 'hours':
    case 'feeIncome':
      return undefined;
  }
}

function weightsFault(weights: CouncilWeights): string | undefined {
  if (!weights.every(({ weight }) => whole(weight))) return 'A weight must be a whole number, zero or more.';
  if (!weights.some(({ weight }) => weight > 0)) return 'At least one council must have a weight.';
  const councils = weights.map(({ council }) => council);
  return new Set(councils).size === councils.length ? undefined : 'A council is named twice.';
}
