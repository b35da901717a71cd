import { officerId, type ProposalFact } from '#domain';
import { fact, private_, type SamplesOf } from './sample.js';

const two = {
  proposalId: 'proposal-1',
  act: 'RevokeDecision',
  proposedBy: officerId('dylan.price'),
} as const;
const by = officerId('amina.hassan');

export const twoPeople: SamplesOf<ProposalFact> = {
  ActProposed: {
    type: 'ActProposed',
    ...fact,
    ...{ proposalId: 'proposal-1', act: 'RevokeDecision', content: { reason: private_ }, by },
  },
  ProposalConfirmed: { type: 'ProposalConfirmed', ...fact, ...two, by },
  ProposalWithdrawn: { type: 'ProposalWithdrawn', ...fact, ...two, by, reason: private_ },
};
