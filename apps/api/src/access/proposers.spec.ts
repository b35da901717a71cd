import { describe, expect, it } from '@jest/globals';
import { decode } from '#event-store';
import { sampleOf, wanted } from '../../../../test/facts/samples.js';
import { proposerIn } from './proposers.js';

const facts = wanted.map(({ type, version }) => {
  const delivered = decode({ ...sampleOf(type, version), revision: 0n, position: 0n });
  if (!('recorded' in delivered)) throw new Error(delivered.undecodable.because);
  return delivered.recorded.event as typeof delivered.recorded.event & Record<string, unknown>;
});

/** Whether two people stand in it: one who proposed, and another. Taking a proposal back needs nobody else. */
const isOfTwo = ({ type, proposedBy, approvedBy, by }: Record<string, unknown>): boolean =>
  type !== 'ProposalWithdrawn' &&
  typeof proposedBy === 'string' &&
  !['council', 'applicant'].includes(proposedBy) &&
  (approvedBy !== undefined || by !== undefined);

describe('the proposer in a fact of two people', () => {
  it('is found in each type of fact that has one, and in no other', () => {
    const ofTwo = facts.filter(isOfTwo).map(({ type }) => type);
    expect(ofTwo).toContain('ProposalConfirmed');
    expect(ofTwo.length).toBeGreaterThan(3);
    expect(facts.filter((fact) => proposerIn(fact) !== undefined).map(({ type }) => type)).toEqual(ofTwo);
  });
});
