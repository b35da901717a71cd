import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { day, optional, proposal, thatIsAFee } from '../../test/any-proposal.js';
import { feeRoutes } from '../data/fees/routes.js';
import { feeFor } from './fee-for.js';
import type { FeeProposal } from './proposal.js';

type Facts = Readonly<Record<string, unknown>>;

/** Versions of the proposal, each without one of its facts, at every level, with the place of that fact. */
function withoutEach(asked: FeeProposal): readonly (readonly [place: string, less: FeeProposal])[] {
  const { type, ...said } = asked;
  return lessOne(said, '').map(([place, less]) => [place, { type, ...less } as FeeProposal]);
}

function lessOne(said: Facts, under: string): readonly (readonly [string, Facts])[] {
  return Object.entries(said).flatMap(([name, value]): readonly (readonly [string, Facts])[] => {
    if (value === false || value === 0 || JSON.stringify(value) === '[]') return [];
    const { [name]: _, ...less } = said;
    if (name === 'development' || name === 'claims')
      return lessOne(value as Facts, `${under}${name}.`).map(([place, part]) => [
        place,
        { ...said, [name]: part },
      ]);
    return [[`${under}${name}`, less]];
  });
}

describe('every fee', () => {
  it('has lines that add up to the total, in whole pence, zero or more', () => {
    let fees = 0;
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = thatIsAFee(feeFor(asked, on));
        if (!answer) return;
        fees += 1;
        const sum = answer.lines.reduce((running, line) => {
          expect(line.runningPence).toBe(running + line.amountPence);
          expect(line.kind === 'charge' ? line.ratePence * line.units : line.amountPence).toBe(
            line.amountPence,
          );
          return running + line.amountPence;
        }, 0);
        expect(sum).toBe(answer.totalPence);
        expect(Number.isSafeInteger(sum) && sum >= 0).toBe(true);
      }),
      { numRuns: runsOf(500) },
    );
    expect(fees).toBeGreaterThan(runsOf(100));
  });

  it('can be stored and read back', () => {
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = feeFor(asked, on);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
  });

  it('changes with every given fact, or names it as irrelevant', () => {
    const withoutRemarks = ({ unusedFacts: _, inputs: __, ...answer }: Record<string, unknown>) => answer;
    let stray = 0;
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        const answer = thatIsAFee(feeFor(asked, on));
        const named = (answer?.unusedFacts ?? []).map(({ fact }) => fact);
        stray += named.length;
        for (const [place, less] of answer ? withoutEach(asked) : []) {
          const isNamed = named.some((fact) => place === fact || place.startsWith(`${fact}.`));
          const other = withoutRemarks({ ...feeFor(less, on) });
          const isTheSame = JSON.stringify(other) === JSON.stringify(withoutRemarks({ ...answer }));
          expect({ place, isTheSame }).toEqual({ place, isTheSame: isNamed });
        }
      }),
      { numRuns: runsOf(400) },
    );
    expect(stray).toBeGreaterThan(20);
  });

  it('is never raised by a claim', () => {
    fc.assert(
      fc.property(proposal, day, (asked, on) => {
        // An enforcement appeal does not lower the fee: it costs twice as much.
        fc.pre(asked.claims?.enforcementAppeal !== true);
        const { claims: _, ...unclaimed } = asked;
        const claimed = thatIsAFee(feeFor(asked, on));
        const plain = thatIsAFee(feeFor(unclaimed, on));
        if (claimed && plain) expect(claimed.totalPence).toBeLessThanOrEqual(plain.totalPence);
      }),
    );
  });

  it('answers any input without an exception and with a reason', () => {
    const anyFacts = fc.record(
      Object.fromEntries(
        [
          'development',
          'parent',
          'requests',
          'advertisementSites',
          'claims',
          'alternatives',
          'crossBoundary',
          'hazardousSubstances',
          'buildingOperations',
        ].map((fact) => [fact, fc.anything()]),
      ),
      optional,
    );
    const anyDevelopment = fc.dictionary(
      fc.constantFrom('siteArea', 'newHomes', 'otherBuildings', 'homesByChangeOfUse', 'sharedFloorSpace'),
      fc.anything(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(feeRoutes)),
        anyFacts,
        anyDevelopment,
        day,
        (type, facts, it, on) => {
          for (const rest of [facts, { ...facts, development: it }]) {
            const answer = feeFor({ type, ...rest } as FeeProposal, on);
            if (answer.outcome === 'fee') expect(Number.isSafeInteger(answer.totalPence)).toBe(true);
            if (answer.outcome === 'cannot say') expect(answer.problems.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });
});
