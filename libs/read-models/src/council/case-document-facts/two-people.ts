import type { ProposalFact } from '#domain';
import { type Parts, waiting } from './parts.js';

export const twoPeople = {
  ActProposed: waiting,
  ProposalConfirmed: waiting,
  ProposalWithdrawn: waiting,
} satisfies Parts<ProposalFact>;
