import { describe, expect, it } from '@jest/globals';
import { faultsOfProposal } from './proposal-faults.js';
import { type FactShape, proposalFacts } from './proposal-shape.js';

/** Every possible fact of a proposal, with its path and a valid value. */
function everyFact(facts: Readonly<Record<string, FactShape>>, way: readonly string[] = []): Fact[] {
  return Object.entries(facts).flatMap(([fact, shape]) => {
    const here = { fact, shape, way };
    if (shape.kind === 'facts') return [here, ...everyFact(shape.facts, [...way, fact])];
    if (shape.kind === 'list' && shape.of.kind === 'facts')
      return [here, ...everyFact(shape.of.facts, [...way, fact, '[]'])];
    return [here];
  });
}

interface Fact {
  readonly fact: string;
  readonly shape: FactShape;
  readonly way: readonly string[];
}

const good = (shape: FactShape): unknown => {
  switch (shape.kind) {
    case 'yes or no':
      return true;
    case 'number':
    case 'number or unknown':
      return 3;
    case 'day':
      return '2023-10-02';
    case 'one of':
      return shape.words[0];
    case 'area':
    case 'area or unknown':
      return { hectares: '0.5' };
    case 'list':
      return [good(shape.of)];
    case 'facts':
      return {};
  }
};

const at = (way: readonly string[], facts: object): Record<string, unknown> =>
  way.reduceRight<unknown>((inner, step) => (step === '[]' ? [inner] : { [step]: inner }), facts) as never;

const placeOf = (way: readonly string[], fact: string): string =>
  [...way.map((step) => (step === '[]' ? '0' : step)), fact].join('.');

const all = everyFact(proposalFacts).map((one): [string, Fact] => [placeOf(one.way, one.fact), one]);

describe('each fact of a proposal', () => {
  it.each(all)('%s is accepted', (_, { way, fact, shape }) =>
    expect(faultsOfProposal({ type: 'pp.full', ...at(way, { [fact]: good(shape) }) })).toEqual([]),
  );

  it.each(all)('%s, misspelt, is named with the right spelling', (place, { way, fact, shape }) => {
    for (const slip of [
      fact.slice(0, -1),
      `${fact}s`,
      `${fact[0]!.toUpperCase()}${fact.slice(1)}`,
      fact.slice(1),
    ])
      expect(faultsOfProposal(at(way, { [slip]: good(shape) }))).toEqual([
        { field: placeOf(way, slip), because: `is not known here: did you mean \`${fact}\`?` },
      ]);
    expect(place).toContain(fact);
  });

  it.each(all)('%s with a value of the wrong type is refused', (place, { way, fact }) =>
    expect(faultsOfProposal(at(way, { [fact]: 'gibberish' }))).toMatchObject([{ field: place }]),
  );

  it.each(all)('%s that is null counts as missing', (_, { way, fact }) =>
    expect(faultsOfProposal(at(way, { [fact]: null }))).toEqual([]),
  );
});

describe('a proposal', () => {
  it('with a misspelt name is answered with the right name', () =>
    expect(faultsOfProposal({ development: { otherBuilding: { squareMetres: 300 } } })).toEqual([
      { field: 'development.otherBuilding', because: 'is not known here: did you mean `otherBuildings`?' },
    ]));

  it('with an unknown name is answered with the list of names', () =>
    expect(faultsOfProposal({ foo: 1 })[0]?.because).toContain('what is: development, parent'));

  it('names its council in a separate property', () =>
    expect(faultsOfProposal({ council: 'CAM' })[0]?.because).toBe('is said beside the proposal, not in it'));

  it('gives an area in one unit', () => {
    const two = { squareMetres: 300, hectares: 0.03 };
    expect(faultsOfProposal({ development: { otherBuildings: two } })).toHaveLength(1);
    expect(faultsOfProposal({ development: { otherBuildings: { sqm: 300 } } })[0]?.field).toBe(
      'development.otherBuildings.sqm',
    );
  });
});
