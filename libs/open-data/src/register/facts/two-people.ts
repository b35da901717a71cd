import type { ProposalFact } from '#domain';
import { internal, type Parts } from './parts.js';

export const twoPeople: Parts<ProposalFact> = {
  ActProposed: internal,
  ProposalConfirmed: internal,
  ProposalWithdrawn: internal,
};
