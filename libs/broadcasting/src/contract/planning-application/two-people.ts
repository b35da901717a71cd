import type { ProposalFact } from '#domain';
import { code } from '../kinds.js';
import { field } from '../publication.js';
import { caseReference, type TopicPublications } from './case-field.js';

const proposalId = field(code(), 'The proposal.', (event: ProposalFact) => event.proposalId);
const act = field(
  code(),
  'The command that it proposes: `RevokeDecision`.',
  (event: ProposalFact) => event.act,
);

/** Subscribers learn that an act waits for a second person, and when this ends. The text stays with the council. */
export const twoPeople: TopicPublications<ProposalFact> = {
  ActProposed: {
    meaning: 'One person proposed an act that needs two people. Nothing happens until another confirms it.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
  ProposalConfirmed: {
    meaning: 'A second person confirmed it. The result follows as a separate event.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
  ProposalWithdrawn: {
    meaning: 'The proposal has ended without effect.',
    version: 1,
    fields: { caseReference, proposalId, act },
  },
};
