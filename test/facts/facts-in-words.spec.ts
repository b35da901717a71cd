import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode } from '#event-store';
import { factInWords, factsThatName, type Names, ThingsNamed, wordings } from '#wording';
import { anyLife, factsOf } from '../../libs/domain/test/any-life.js';
import { aggregates } from './aggregates.js';
import { eventTypes } from './event-types.js';
import { repository, sampleOf, wanted } from './samples.js';
import { codesIn, variants } from './variants.js';

const contract = eventTypes(repository);

const names: Names = {
  officer: (id) => (id === 'a.officer' ? 'Ada Officer' : undefined),
  council: (code) => (code === 'CAM' ? 'Cambridge City Council' : undefined),
  thing: () => undefined,
};
const nobodyKnown: Names = { officer: () => undefined, council: () => undefined, thing: () => undefined };

/** Patterns that no sentence should contain. */
const faults: Readonly<Record<string, RegExp>> = {
  'a value that is none': /undefined|null|NaN|\[object|Infinity/,
  'a date for machines': /\d{4}-\d{2}-\d{2}/,
  'an id of a person': /a\.officer/,
  'a council’s code': /\bCAM\b/,
  'what is sealed': /\bsealed\b/,
  'an empty place': / {2}|: *\.|\(\)|, ,| ,|\.\.|: *$|[,:;]\.$| \.|: :/,
  'no capital at its start, or no stop at its end': /^[a-z]|[^.?!…]$/,
  'a type of fact': new RegExp(`\\b(?:${Object.keys(wordings).join('|')})\\b`),
};

function faultsOf(sentence: string, codes: readonly string[]): readonly string[] {
  const found = Object.entries(faults).flatMap(([what, pattern]) => (pattern.test(sentence) ? [what] : []));
  const shown = codes.filter((code) => new RegExp(`(?<![\\w-])${escaped(code)}(?![\\w-])`).test(sentence));
  const told = sentence.length > 5 && !sentence.includes('cannot be put into words');
  return [...found, ...shown.map((code) => `the code ${code}`), ...(told ? [] : ['nothing'])];
}

const escaped = (code: string): string => code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Whether an example's sentence has a fault. A hyphenated English word is accepted, although it is a code
 * elsewhere.
 */
const withFault = (type: string, facts: readonly { readonly type: string }[], known: Names) => {
  const codes = (contract.byName.get(type) ?? []).flatMap((shape) => codesIn(contract, shape));
  return facts.flatMap((fact) => {
    const sentence = factInWords(fact, known);
    const found = faultsOf(sentence, codes);
    return found.length === 0 ? [] : [{ sentence, found }];
  });
};

describe('the words for a fact', () => {
  it('exist for every stored type', () =>
    expect(Object.keys(wordings).sort()).toEqual([...new Set(wanted.map(({ type }) => type))].sort()));

  it.each(wanted)('describe $type of version $version', ({ type, version }) => {
    const delivered = decode({ ...sampleOf(type, version), revision: 0n, position: 0n });
    if (!('recorded' in delivered)) throw new Error(delivered.undecodable.because);
    const { event } = delivered.recorded;
    expect(withFault(type, [event], names)).toEqual([]);
  });

  it.each([...contract.byName])('describe every form of %s', (type, shapes) => {
    const facts = shapes.flatMap((shape) => variants(contract, shape)) as { type: string }[];
    const ofType = facts.filter((fact) => fact.type === type);
    expect(ofType.length).toBeGreaterThan(0);
    expect(withFault(type, ofType, names)).toEqual([]);
    expect(withFault(type, ofType, nobodyKnown)).toEqual([]);
  });

  it('describe each fact of any case, with the names given in that case', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const named = new ThingsNamed();
        const found: unknown[] = [];
        factsOf(life, (fact) => {
          named.hear(fact);
          const known: Names = { ...nobodyKnown, thing: (kind, id) => named.nameOf(kind, id) };
          found.push(...withFault(fact.type, [fact], known));
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('do not fail for a fact that lacks fields, or of an unknown type', () => {
    expect(factInWords({ type: 'DecisionIssued' }, names)).toContain('cannot be put into words');
    expect(factInWords({ type: 'toString' }, names)).toContain('does not know');
    expect(new ThingsNamed().nameOf('document', 'x')).toBeUndefined();
    expect(ThingsNamed.by([{ type: 'ConsulteesContacted' }]).nameOf('consultee', 'x')).toBeUndefined();
  });

  it('leave out the reason of a withdrawal if none was given', () => {
    const asked = { withdrawnOn: '2026-03-03', requestedBy: 'agent', reason: '' };
    const withdrawn = { type: 'ApplicationWithdrawn', ...asked };
    expect(factInWords(withdrawn, names)).toBe('Withdrawn on 3 March 2026 at the agent’s request.');
  });

  it('take names only from facts of a case', () =>
    expect(factsThatName.filter((type) => !aggregates.planningApplication.types.includes(type))).toEqual([]));
});
