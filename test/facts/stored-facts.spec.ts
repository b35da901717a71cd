import { describe, expect, it } from '@jest/globals';
import { type CasebookEvent, proposalEvents } from '#domain';
import { decode, firstFault, type Recorded } from '#event-store';
import { aggregates } from './aggregates.js';
import { misfits } from './conformity.js';
import { eventTypes } from './event-types.js';
import { example } from './example.js';
import { hasSample, repository, sampleOf, wanted } from './samples.js';

const contract = eventTypes(repository);

function recorded(type: string, version: number): Recorded {
  const delivered = decode({ ...sampleOf(type, version), revision: 0n, position: 0n });
  if ('recorded' in delivered) return delivered.recorded;
  throw new Error(delivered.undecodable.because);
}

describe('stored facts', () => {
  it('have a sample of every type and version (npm run facts writes the current ones)', () =>
    expect(wanted.filter(({ type, version }) => !hasSample(type, version))).toEqual([]));

  it.each(wanted)(
    '$type of version $version can still be read, with every field that is now required',
    (each) => {
      const { event, metadata } = recorded(each.type, each.version);
      const shapes = contract.byName.get(each.type) ?? [];
      const found = shapes.map((shape) => misfits(contract, shape, event));
      expect(metadata.schemaVersion).toBe(each.version);
      // If this fails, the fact needs a new version and an upcaster, because its sample is stored data.
      expect(found.find(({ length }) => length === 0) ?? found).toEqual([]);
    },
  );

  it.each(wanted)('$type of version $version is unchanged since its sample was made', ({ type, version }) =>
    expect(firstFault([recorded(type, version)])).toBeUndefined(),
  );

  it.each(Object.entries(aggregates))('are folded by their decider: %s', (_, { types, initial, evolve }) => {
    const events = wanted
      .filter(({ type }) => types.includes(type))
      .map((each) => recorded(each.type, each.version).event);
    const state = events.reduce(evolve, initial);
    expect(events.length).toBeGreaterThanOrEqual(types.length);
    expect(state).not.toEqual(initial);
  });

  it('belong to one kind of stream each, except the proposals of two people', () => {
    const onSeveral = [...Object.keys(proposalEvents), 'FactSetAside'];
    const types = Object.values(aggregates).flatMap((aggregate) => aggregate.types);
    const counted = [...types.filter((type) => !onSeveral.includes(type)), ...onSeveral];
    expect(counted.sort()).toEqual([...new Set(wanted.map(({ type }) => type))].sort());
  });
});

describe('the check of a sample against its type', () => {
  const [shape] = contract.byName.get('DecisionIssued') ?? [];
  const whole = example(contract, shape!) as Readonly<Record<string, unknown>> & CasebookEvent;

  it.each<[string, (event: typeof whole) => unknown, string]>([
    ['that is missing', ({ decidedOn: _, ...rest }) => rest, 'decidedOn is missing'],
    ['that is of another kind', (event) => ({ ...event, decidedOn: 5 }), 'decidedOn is not'],
    ['that is not one of the allowed words', (event) => ({ ...event, decision: 'maybe' }), 'decision is not'],
    ['that is not a list', (event) => ({ ...event, refusalReasons: 'none' }), 'refusalReasons is not'],
    ['that is missing inside another field', (event) => ({ ...event, conditions: [{}] }), 'conditions[0].'],
  ])('finds a field %s', (_, change, problem) => {
    expect(misfits(contract, shape!, whole)).toEqual([]);
    expect(misfits(contract, shape!, change(whole)).join()).toContain(problem);
  });
});
