import type { ProposalFact } from '#domain';
import { type Columns, inFull } from './columns.js';

export const twoPeople: Columns<ProposalFact> = {
  ActProposed: inFull,
  ProposalConfirmed: inFull,
  ProposalWithdrawn: inFull,
};
