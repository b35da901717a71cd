import type { OfficerId } from '../values.js';

/**
 * What needs two people is proposed by one and confirmed by another, on the stream of what it is about, so that the
 * confirmation and what it brings are recorded together or not at all.
 */
export type ProposalFact =
  | {
      readonly type: 'ActProposed';
      readonly proposalId: string;
      /** The command that it comes to once it is confirmed. */
      readonly act: string;
      /** What that command will say, without who and when. Nothing of anybody's personal data is in it. */
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
  /** Who confirmed it, another person than proposed it; or who took it back, whoever that was. */
  readonly by: OfficerId;
}

export const proposalEvents: Readonly<Record<ProposalFact['type'], number>> = {
  ActProposed: 1,
  ProposalConfirmed: 1,
  ProposalWithdrawn: 1,
};
