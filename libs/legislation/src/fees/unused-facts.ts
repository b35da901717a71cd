import { isRecord } from '../law/shape.js';
import type { FeeAnswer, UnusedFact } from './answer.js';
import type { FeeProposal } from './proposal.js';

type Said = Readonly<Record<string, unknown>>;

/**
 * The stated facts that made no difference: without such a fact, the fee, lines and remarks are the same. A fact that
 * states that there is none of something (false, zero, an empty list) needs no remark.
 */
export function unusedFacts(
  proposal: FeeProposal,
  feeOf: (proposal: FeeProposal) => FeeAnswer,
): readonly UnusedFact[] {
  const { type, council, ...said } = proposal;
  const whole = textOf(feeOf(proposal));
  const because = `The fee for \`${type}\` is the same without it.`;
  return strayIn(said, '', (facts) => {
    const other = { type, ...(council !== undefined && { council }), ...facts };
    return textOf(feeOf(other as FeeProposal)) === whole;
  }).map((fact) => ({ fact, because }));
}

function strayIn(said: Said, place: string, isTheSame: (otherwise: Said) => boolean): readonly string[] {
  return Object.entries(said).flatMap(([name, value]) => {
    if (saysNothing(value)) return [];
    const fact = place === '' ? name : `${place}.${name}`;
    const { [name]: _, ...others } = said;
    if (isTheSame(others)) return [fact];
    if (Array.isArray(value))
      return value.flatMap((part, at) =>
        isRecord(part)
          ? strayIn(part, `${fact}.${at}`, (less) => isTheSame({ ...said, [name]: value.with(at, less) }))
          : [],
      );
    if (!isRecord(value)) return [];
    return strayIn(value, fact, (less) => isTheSame({ ...said, [name]: less }));
  });
}

/** An area of zero is a statement: there is a building or a site, and it has no size. */
const saysNothing = (value: unknown): boolean =>
  value === false ||
  value === 0 ||
  (Array.isArray(value) && value.length === 0) ||
  (isRecord(value) && !isExtent(value) && Object.values(value).every(saysNothing));

const isExtent = (value: object): boolean => 'squareMetres' in value || 'hectares' in value;

/** The contents of an answer without the proposal, which it repeats. */
function textOf(answer: FeeAnswer): string {
  const { inputs: _, ...others } = { inputs: undefined, ...answer };
  return JSON.stringify(others);
}
