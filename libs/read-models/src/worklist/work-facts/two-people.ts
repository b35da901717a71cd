import type { ProposalFact } from '#domain';
import { hidden } from '../../shown.js';
import type { Works } from '../works.js';

const waiting = hidden('proposals waiting for a second person have their own read model');

export const twoPeople: Works<ProposalFact> = {
  ActProposed: waiting,
  ProposalConfirmed: waiting,
  ProposalWithdrawn: waiting,
};
