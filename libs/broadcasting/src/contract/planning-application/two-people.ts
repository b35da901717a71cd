import type { ProposalFact } from '#domain';
import { code } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

const proposalId = field(code(), 'The proposal.', (event: ProposalFact) => event.proposalId);
const act = field(code(), 'What it would do: `RevokeDecision`.', (event: ProposalFact) => event.act);

/** That something waits for a second person, and whether it does still; what was written of it is the council's. */
export const twoPeople: TopicPublications<ProposalFact> = {
  ActProposed: {
    meaning: 'One person proposed what takes two. Nothing is done until another confirms it.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
  ProposalConfirmed: {
    meaning: 'A second person confirmed it. What was done by it is told next, as a fact of its own.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
  ProposalWithdrawn: {
    meaning: 'It waits no more, and nothing was done.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
};
