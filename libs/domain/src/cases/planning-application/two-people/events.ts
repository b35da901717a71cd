import type { ClientIds } from '../../../client-ids.js';
import type { ProposalFact } from '../../../two-people/index.js';
import { type Effects, notKept } from '../effect.js';
import type { PlanningApplicationEvent } from '../events.js';
import { type ProposeAct, proposed, type TwoPeopleCommand } from './index.js';

const kept = notKept(
  'Handled separately, because it depends on whether anything was recorded since: see two-people/proposals.ts.',
);

export const twoPeopleEffects: Effects<ProposalFact> = {
  ActProposed: kept,
  ProposalConfirmed: kept,
  ProposalWithdrawn: kept,
};

const proposedBy = (command: ProposeAct) => ({ ...proposed(command), by: command.by });

export const twoPeopleIds: ClientIds<TwoPeopleCommand, PlanningApplicationEvent> = {
  ProposeAct: { id: 'proposalId', fact: 'ActProposed', space: 'proposal', says: proposedBy },
};
