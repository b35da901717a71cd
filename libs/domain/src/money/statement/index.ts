import type { CalendarDate } from '#legislation';
import { clientIds, withDay } from '../../client-ids.js';
import { beginningOfMonth, type DaysOf, happened, sent, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import { type ConfirmProposal, proposalsAfter, type WithdrawProposal } from '../../two-people/index.js';
import { paymentKey } from '../payment-key.js';
import {
  type AboutStatement,
  confirmResolution,
  type DisputeStatement,
  dispute,
  type ProposeResolution,
  proposeResolution,
  type ResolveDispute,
  resolve,
  withdrawResolution,
} from './disputes.js';
import type { Settlement, StatementEvent } from './events.js';
import {
  type IssueStatement,
  issueStatement,
  type KeepStatementPart,
  keepStatementPart,
  type ReviewStatement,
  reviewStatement,
} from './issue-statement.js';
import { evolve, type Issued, type Statement } from './state.js';

export * from './events.js';
export { partsOf, wholeLines } from './parts.js';
export type { Statement } from './state.js';

type SettleStatement = AboutStatement &
  Settlement & {
    readonly type: 'SettleStatement';
    readonly paidOn: CalendarDate;
    readonly on: CalendarDate;
  };

type StatementCommand =
  | ReviewStatement
  | KeepStatementPart
  | IssueStatement
  | DisputeStatement
  | ResolveDispute
  | ProposeResolution
  | (AboutStatement & (ConfirmProposal | WithdrawProposal))
  | SettleStatement;

/** All ids that clients create for items about a statement. */
const statementIds = clientIds<StatementCommand, StatementEvent>({
  DisputeStatement: { id: 'disputeId', fact: 'StatementDisputed' },
  ProposeResolution: {
    ...{ id: 'proposalId', fact: 'ActProposed' },
    says: ({ disputeId, outcome, adjustmentId, by }) => ({
      content: { disputeId, outcome, adjustmentId },
      by,
    }),
  },
  SettleStatement: {
    ...{ id: 'settlementId', fact: 'StatementSettled', code: 'settlement-known', ...withDay },
    says: ({ amountPence, reference, paidOn: day }) => ({ amountPence, reference, day }),
  },
});

function decide(command: StatementCommand, state: Statement): Outcome<StatementEvent> {
  if (command.type === 'ReviewStatement') return reviewStatement(command, state);
  if (command.type === 'KeepStatementPart') return keepStatementPart(command, state);
  if (command.type === 'IssueStatement') return issueStatement(command, state);
  if (state.stage !== 'issued')
    return reject('statement-not-issued', `The statement of ${command.month} has not been issued.`);
  const before = statementIds.before(state.ids, command);
  if (before) return before;
  switch (command.type) {
    case 'DisputeStatement':
      return dispute(command, state);
    case 'ResolveDispute':
      return resolve(command, state);
    case 'ProposeResolution':
      return proposeResolution(command, state);
    case 'ConfirmProposal':
      return confirmResolution(command, state);
    case 'WithdrawProposal':
      return withdrawResolution(command, state);
    case 'SettleStatement': {
      const { council, month, settlementId, amountPence, reference, paidOn: effectiveOn } = command;
      if (amountPence === 0) return reject('amount-unusable', 'Nothing settles nothing.');
      if (state.references.has(paymentKey(reference)))
        return reject(
          'payment-known',
          `Payment ${reference} is already recorded on this statement: the same money cannot count twice.`,
        );
      const settlement = { settlementId, amountPence, reference };
      return accept({ type: 'StatementSettled', effectiveOn, council, month, ...settlement });
    }
  }
}

const withWhatIsKeptApart = (state: Issued, event: StatementEvent): Issued => ({
  ...state,
  ids: statementIds.after(state.ids, event),
  proposals: proposalsAfter(state.proposals, event),
});

/** The limits of each date in each command. */
export const statementDays: DaysOf<StatementCommand> = {
  ReviewStatement: { on: sent },
  KeepStatementPart: { on: sent },
  IssueStatement: { on: sent },
  DisputeStatement: { on: sent },
  ProposeResolution: { on: sent },
  ResolveDispute: { on: sent },
  ConfirmProposal: { on: sent },
  WithdrawProposal: { on: sent },
  SettleStatement: { paidOn: happened(beginningOfMonth), on: sent },
};

/** `statement-<council>-<month>`. */
export const statement: Decider<Statement, StatementCommand, StatementEvent> = {
  initial: { stage: 'draft' },
  evolve: (before, event) => {
    const state = evolve(before, event);
    return state.stage === 'issued' ? withWhatIsKeptApart(state, event) : state;
  },
  decide: (command, state) => withinDays(statementDays, command, decide(command, state)),
};
