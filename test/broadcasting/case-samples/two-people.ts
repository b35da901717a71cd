import { officerId } from '#domain';
import { fact, private_ } from './sample.js';

const two = {
  proposalId: 'proposal-1',
  act: 'RevokeDecision',
  proposedBy: officerId('dylan.price'),
} as const;
const by = officerId('amina.hassan');

export const twoPeople = {
  ActProposed: {
    type: 'ActProposed',
    ...fact,
    ...{ proposalId: 'proposal-1', act: 'RevokeDecision', content: { reason: private_ }, by },
  },
  ProposalConfirmed: { type: 'ProposalConfirmed', ...fact, ...two, by },
  ProposalWithdrawn: { type: 'ProposalWithdrawn', ...fact, ...two, by, reason: private_ },
} as const;
