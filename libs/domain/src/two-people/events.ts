import type { OfficerId } from '../values.js';

/**
 * One person proposes what needs two people, and another confirms it, on the stream concerned. So the
 * confirmation and its result are recorded together or not at all.
 */
export type ProposalFact =
  | {
      readonly type: 'ActProposed';
      readonly proposalId: string;
      /** The command that a confirmation carries out. */
      readonly act: string;
      /** The contents of that command, without person and time. They hold no personal data. */
      readonly content: ProposedContent;
      readonly by: OfficerId;
    }
  | ({ readonly type: 'ProposalConfirmed' } & Answered)
  | ({ readonly type: 'ProposalWithdrawn'; readonly reason: string } & Answered);

export type ProposedContent = Readonly<Record<string, unknown>>;

interface Answered {
  readonly proposalId: string;
  readonly act: string;
  readonly proposedBy: OfficerId;
  /** The person who confirmed it, who is not the proposer; or anybody who withdrew it. */
  readonly by: OfficerId;
}

export const proposalEvents: Readonly<Record<ProposalFact['type'], number>> = {
  ActProposed: 1,
  ProposalConfirmed: 1,
  ProposalWithdrawn: 1,
};
