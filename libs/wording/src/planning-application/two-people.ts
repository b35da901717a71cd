import type { ProposalFact } from '#domain';
import { type ActByTwo, actInWords } from '../codes.js';
import { saying } from '../plainly.js';
import type { Wordings } from '../wordings.js';

/** What takes two people, on a case and elsewhere. */
export const twoPeople: Wordings<ProposalFact> = {
  ActProposed: ({ act, content }) =>
    `Proposed, for a second person to confirm: ${named(act)}${saying(typeof content.reason === 'string' ? content.reason : null)}`,
  ProposalConfirmed: ({ act, proposedBy }, say) =>
    `Confirmed what ${say.person(proposedBy)} had proposed: ${named(act)}`,
  ProposalWithdrawn: ({ act, proposedBy, reason }, say) =>
    `The proposal of ${say.person(proposedBy)} was withdrawn: ${named(act)}${saying(reason)}`,
};

const named = (act: string): string => actInWords[act as ActByTwo] ?? 'something that needs two people';
