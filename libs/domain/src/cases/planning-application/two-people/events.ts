import type { ProposalFact } from '../../../two-people/index.js';
import { type Effects, notKept } from '../effect.js';

const kept = notKept(
  'Handled separately, because it depends on whether anything was recorded since: see two-people/proposals.ts.',
);

export const twoPeopleEffects: Effects<ProposalFact> = {
  ActProposed: kept,
  ProposalConfirmed: kept,
  ProposalWithdrawn: kept,
};
