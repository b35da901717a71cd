import type { Schemas } from '../api/casebook-api.js';
import { basisInWords } from './steps.js';

type Rule = Schemas['RuleView'];
type Weights = Schemas['OwnWeightsView'];

/** What "otherwise" in a rule is for, and the words of a line of it. */
interface RuleShown {
  readonly parts: readonly string[];
  readonly otherwise: string;
}

/** A rule by which a pool is shared, part by part. Other councils' weights are shown only as a sum. */
export function ruleInWords({ parts, otherwise }: Rule, called: (code: string) => string): RuleShown {
  const whole = parts.reduce((sum, { portion }) => sum + portion, 0);
  return {
    parts: parts.map(({ portion, basis, shares, people, weights }) => {
      const of = parts.length === 1 ? '' : `${counted(portion)} of ${counted(whole)} parts: `;
      const by = of ? lowered(basisInWords(basis)) : basisInWords(basis);
      const own = shares ?? people;
      const how = own ? weightsInWords(own, called) : weights && casesInWords(weights);
      return how ? `${of}${by} (${how})` : `${of}${by}`;
    }),
    otherwise: `If no council has any of what a part is shared by: ${weightsInWords(otherwise, called)}`,
  };
}

/** "Cambridge 1, South Cambridgeshire 2, of 3 together" */
function weightsInWords({ own, sum }: Weights, called: (code: string) => string): string {
  const named = own.map(({ council, weight }) => `${called(council)} ${counted(weight)}`);
  const others = sum - own.reduce((all, { weight }) => all + weight, 0);
  const all = others > 0 ? [...named, `the other councils ${counted(others)}`] : named;
  return `${all.join(', ')}, of ${counted(sum)} together`;
}

/** "major 4, minor 2, other 1" */
const casesInWords = (weights: Readonly<Record<string, number>>): string =>
  Object.entries(weights)
    .map(([scale, weight]) => `${scale} ${counted(weight)}`)
    .join(', ');

const counted = (number: number): string => number.toLocaleString('en-GB');

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
