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

/**
 * Proposes to leave a fact of the stream out, for another person to confirm. The caller has checked that it
 * cannot be read.
 */
interface ProposeSettingAside {
  readonly type: 'ProposeSettingAside';
  readonly proposalId: string;
  readonly fact: UnreadableFactNamed;
  readonly reason: string;
  /**
   * Who must agree: the council that owns the record, or the host if the record belongs to the whole service.
   */
  readonly council: CouncilCode;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type SettingAsideCommand = ProposeSettingAside | ConfirmProposal | WithdrawProposal;
export type SettingAsideFact = ProposalFact & { readonly effectiveOn: CalendarDate };

/** What is stored of a proposal: the fact and the reason. */
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
 * The proposal is recorded beside the stream concerned, because that stream may not be decidable. The
 * confirmed result is recorded on the stream itself.
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
      // Later facts concern other things: this fact cannot change.
      const found = confirmable(proposals, { ...command, hasSeenChanges: true });
      if (!('waiting' in found)) return found;
      const { proposalId } = command;
      const proposedBy = found.waiting.by;
      // The result is recorded on the stream concerned.
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
