import { parseCalendarDate } from '../dates.js';
import { isRecord } from '../law/shape.js';
import { type FactShape, type FactShapes, proposalFacts } from './proposal-shape.js';

/** A statement in a proposal from which no fee can be calculated, with its place. */
interface ProposalFault {
  readonly field: string;
  readonly because: string;
}

/**
 * Everything in a proposal that would have been ignored: an unknown fact (with the nearest known name), or a value of
 * the wrong kind. The fee itself reports missing facts and invalid sizes.
 */
export function faultsOfProposal(proposal: Readonly<Record<string, unknown>>): readonly ProposalFault[] {
  const { type: _, ...said } = proposal;
  return faultsOfFacts(said, proposalFacts, '');
}

function faultsOfFacts(
  said: Readonly<Record<string, unknown>>,
  shapes: FactShapes,
  place: string,
): readonly ProposalFault[] {
  return Object.entries(said).flatMap(([fact, value]) => {
    const field = place === '' ? fact : `${place}.${fact}`;
    const shape = Object.hasOwn(shapes, fact) ? shapes[fact] : undefined;
    if (!shape) return [{ field, because: notKnown(fact, Object.keys(shapes)) }];
    return value === null || value === undefined ? [] : faultsOf(value, shape, field);
  });
}

function faultsOf(value: unknown, shape: FactShape, field: string): readonly ProposalFault[] {
  switch (shape.kind) {
    case 'facts':
      return isRecord(value)
        ? faultsOfFacts(value, shape.facts, field)
        : must(field, 'be an object of facts');
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((each, at) => faultsOf(each, shape.of, `${field}.${at}`))
        : must(field, 'be a list');
    case 'area':
    case 'area or unknown':
      return shape.kind === 'area or unknown' && value === 'unknown' ? [] : faultsOfArea(value, field);
    case 'yes or no':
      return typeof value === 'boolean' ? [] : must(field, 'be true or false');
    case 'number':
      return typeof value === 'number' ? [] : must(field, 'be a number');
    case 'number or unknown':
      return typeof value === 'number' || value === 'unknown' ? [] : must(field, 'be a number, or `unknown`');
    case 'day':
      return parseCalendarDate(value) ? [] : must(field, 'be a day that exists, YYYY-MM-DD');
    case 'one of':
      return shape.words.some((word) => word === value)
        ? []
        : must(field, `be one of: ${shape.words.join(', ')}`);
  }
}

/** One size in one unit, because a second one would be ignored. */
function faultsOfArea(value: unknown, field: string): readonly ProposalFault[] {
  const sizes = { squareMetres: true, hectares: true };
  if (!isRecord(value)) return must(field, 'be an area: `squareMetres` or `hectares`');
  const unknown = Object.keys(value).filter((unit) => !Object.hasOwn(sizes, unit));
  if (unknown.length > 0)
    return unknown.map((unit) => ({
      field: `${field}.${unit}`,
      because: notKnown(unit, Object.keys(sizes)),
    }));
  return Object.keys(value).length === 1
    ? []
    : must(field, 'be one area, in `squareMetres` or in `hectares`');
}

const must = (field: string, what: string): readonly ProposalFault[] => [{ field, because: `must ${what}` }];

function notKnown(fact: string, names: readonly string[]): string {
  if (fact === 'council') return 'is said beside the proposal, not in it';
  const nearest = names
    .map((name) => ({ name, apart: editsBetween(fact.toLowerCase(), name.toLowerCase()) }))
    .reduce((near, next) => (next.apart < near.apart ? next : near));
  const isNear = nearest.apart <= 2 || nearest.apart * 3 <= fact.length;
  return isNear
    ? `is not known here: did you mean \`${nearest.name}\`?`
    : `is not known here; what is: ${names.join(', ')}`;
}

/** The number of letters to insert, remove or change to turn one word into the other (Levenshtein). */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = row[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1);
      const least = [change, row[to]! + 1, next[to - 1]! + 1].toSorted((less, more) => less - more)[0]!;
      next.push(least);
    }
    row = next;
  }
  return row[other.length]!;
}
