import type { CalendarDate } from '#legislation';
import { clientIds } from '../client-ids.js';
import { accept, type Outcome, reject } from '../decider.js';
import {
  answerable,
  type ConfirmProposal,
  confirmable,
  type ProposalFact,
  type Proposals,
  type WithdrawProposal,
} from '../two-people/index.js';
import type { CouncilCode, OfficerId } from '../values.js';
import type { UnreadableFactNamed } from './fact-set-aside.js';

export const settingAside = 'SetFactAside';

/** That a fact of the stream be left out, for another person to confirm. Whether it can be read was looked at before. */
export interface ProposeSettingAside {
  readonly type: 'ProposeSettingAside';
  readonly proposalId: string;
  readonly fact: UnreadableFactNamed;
  readonly reason: string;
  /** By whom it has to be agreed: whose record it is, or the host where it is the whole service's. */
  readonly council: CouncilCode;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type SettingAsideCommand = ProposeSettingAside | ConfirmProposal | WithdrawProposal;
export type SettingAsideFact = ProposalFact & { readonly effectiveOn: CalendarDate };

/** What is kept of a proposal: which fact, and why. */
export type SettingAsideContent = UnreadableFactNamed & {
  readonly reason: string;
  readonly council: CouncilCode;
};

export const settingAsideIds = clientIds<ProposeSettingAside, SettingAsideFact>({
  ProposeSettingAside: {
    ...{ id: 'proposalId', fact: 'ActProposed' },
    says: ({ fact, reason, council, by }) => ({ content: { ...fact, reason, council }, by }),
  },
});

/**
 * The proposal stands beside the record that it is about, since that one may not be decidable; what was confirmed is
 * then recorded on the record itself.
 */
export function decideSettingAside(
  command: SettingAsideCommand,
  proposals: Proposals,
): Outcome<SettingAsideFact> {
  const { by, on: effectiveOn } = command;
  const act = settingAside;
  switch (command.type) {
    case 'ProposeSettingAside': {
      const { proposalId, fact, reason, council } = command;
      const content: SettingAsideContent = { ...fact, reason, council };
      const waiting = [...proposals].find(
        ([, { answer, content }]) => answer === 'waiting' && content.revision === fact.revision,
      );
      if (waiting)
        return reject(
          'already-proposed',
          `The same is already proposed, as ${waiting[0]}: confirm or withdraw that proposal.`,
        );
      return accept({ type: 'ActProposed', effectiveOn, proposalId, act, content: { ...content }, by });
    }
    case 'ConfirmProposal': {
      // What is recorded meanwhile is about other facts: this one cannot change.
      const found = confirmable(proposals, { ...command, hasSeenChanges: true });
      if (!('waiting' in found)) return found;
      const { proposalId } = command;
      const proposedBy = found.waiting.by;
      // What it comes to is recorded on the stream that it is about.
      return accept({ type: 'ProposalConfirmed', effectiveOn, proposalId, act, proposedBy, by });
    }
    case 'WithdrawProposal': {
      const found = answerable(proposals, command);
      if (!('waiting' in found)) return found;
      const { proposalId, reason } = command;
      const proposedBy = found.waiting.by;
      return accept({ type: 'ProposalWithdrawn', effectiveOn, proposalId, act, proposedBy, by, reason });
    }
  }
}
