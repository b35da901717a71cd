import type { CalendarDate } from '#legislation';
import { clientIds, withDay } from '../client-ids.js';
import type { Month } from '../cost-recovery/month.js';
import { accept, type Decider, inTheFuture, type Outcome, reject } from '../decider.js';
import type { CouncilCode, OfficerId } from '../values.js';
import type { Dispute, DisputeOutcome, Settlement, StatementEvent } from './events.js';
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

interface AboutStatement {
  readonly council: CouncilCode;
  readonly month: Month;
}

export type DisputeStatement = AboutStatement &
  Dispute & { readonly type: 'DisputeStatement'; readonly by: OfficerId; readonly on: CalendarDate };
export type ResolveDispute = AboutStatement & {
  readonly type: 'ResolveDispute';
  readonly disputeId: string;
  readonly outcome: DisputeOutcome;
  readonly adjustmentId: string | null;
  readonly by: OfficerId;
  readonly on: CalendarDate;
};
export type SettleStatement = AboutStatement &
  Settlement & {
    readonly type: 'SettleStatement';
    readonly paidOn: CalendarDate;
    readonly on: CalendarDate;
  };

export type StatementCommand =
  | ReviewStatement
  | KeepStatementPart
  | IssueStatement
  | DisputeStatement
  | ResolveDispute
  | SettleStatement;

/** Every id that a client makes for something about a statement. */
const statementIds = clientIds<StatementCommand, StatementEvent>({
  DisputeStatement: { id: 'disputeId', fact: 'StatementDisputed' },
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
    case 'SettleStatement': {
      const { council, month, settlementId, amountPence, reference, paidOn: effectiveOn } = command;
      if (amountPence === 0) return reject('amount-unusable', 'Nothing settles nothing.');
      const settlement = { settlementId, amountPence, reference };
      return (
        inTheFuture(effectiveOn, command.on) ??
        accept({ type: 'StatementSettled', effectiveOn, council, month, ...settlement })
      );
    }
  }
}

function dispute(command: DisputeStatement, { lineKeys }: Issued): Outcome<StatementEvent> {
  const { council, month, disputeId, amountPence, because, by, on: effectiveOn } = command;
  const unknown = command.lineKeys.find((key) => !lineKeys.has(key));
  if (unknown) return reject('unknown-line', `The statement has no line ${unknown}.`);
  const about = { disputeId, lineKeys: command.lineKeys, amountPence, because };
  return accept({ type: 'StatementDisputed', effectiveOn, council, month, by, ...about });
}

/** The statement stays as it is: an adjustment on the next one puts right what was upheld. */
function resolve(command: ResolveDispute, { disputes }: Issued): Outcome<StatementEvent> {
  const { council, month, disputeId, outcome, adjustmentId, by, on: effectiveOn } = command;
  if (!disputes.has(disputeId)) return reject('unknown-dispute', `There is no dispute ${disputeId}.`);
  if (disputes.get(disputeId) === 'resolved') return accept();
  if ((outcome === 'notUpheld') !== (adjustmentId === null))
    return reject('adjustment-missing', 'What is upheld names its adjustment, and nothing else does.');
  const resolved = { disputeId, outcome, adjustmentId, by };
  return accept({ type: 'DisputeResolved', effectiveOn, council, month, ...resolved });
}

/** `statement-<council>-<month>`. */
export const statement: Decider<Statement, StatementCommand, StatementEvent> = {
  initial: { stage: 'draft' },
  evolve: (before, event) => {
    const state = evolve(before, event);
    return state.stage === 'issued' ? { ...state, ids: statementIds.after(state.ids, event) } : state;
  },
  decide,
};
