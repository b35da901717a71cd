import type { CalendarDate } from '#legislation';
import { accept, type Outcome, type Rejection, reject } from '../../decider.js';
import {
  answerable,
  type ConfirmProposal,
  confirmed,
  type WithdrawProposal,
} from '../../two-people/index.js';
import { type CouncilCode, type OfficerId, poundsOf } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';
import type { Dispute, DisputeOutcome, StatementEvent } from './events.js';
import type { Issued } from './state.js';

export interface AboutStatement {
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
/** How a dispute is to be answered, for another person to confirm. */
export type ProposeResolution = Omit<ResolveDispute, 'type'> & {
  readonly type: 'ProposeResolution';
  readonly proposalId: string;
};

export function dispute(command: DisputeStatement, { lines }: Issued): Outcome<StatementEvent> {
  const { council, month, disputeId, amountPence, because, by, on: effectiveOn } = command;
  const unknown = command.lineKeys.find((key) => !lines.has(key));
  if (unknown) return reject('unknown-line', `The statement has no line ${unknown}.`);
  const named = command.lineKeys.length === 0 ? [...lines.keys()] : new Set(command.lineKeys);
  const beyond = beyondLines(
    [...named].map((key) => lines.get(key)!),
    amountPence,
  );
  if (beyond) return beyond;
  const about = { disputeId, lineKeys: command.lineKeys, amountPence, because };
  return accept({ type: 'StatementDisputed', effectiveOn, council, month, by, ...about });
}

/** A dispute concerns a part of the lines' amounts: of what is owed, or of what is given back. */
function beyondLines(amounts: readonly number[], disputed: number): { rejected: Rejection } | undefined {
  const sameSign = amounts.filter((amount) => amount < 0 === disputed < 0);
  const most = sameSign.reduce((sum, amount) => sum + amount, 0);
  if (disputed < 0 ? disputed >= most : disputed <= most) return undefined;
  return reject(
    'amount-beyond-lines',
    `The lines come to ${poundsOf(most)}: no more than that can be disputed.`,
  );
}

/** The statement stays as it is: an adjustment on the next one puts right what was upheld. */
export function resolve(command: ResolveDispute, { disputes }: Issued): Outcome<StatementEvent> {
  const { council, month, disputeId, outcome, adjustmentId, by, on: effectiveOn } = command;
  if (!disputes.has(disputeId)) return reject('unknown-dispute', `There is no dispute ${disputeId}.`);
  if (disputes.get(disputeId)?.resolved) return accept();
  if (disputes.get(disputeId)?.by === by)
    return reject(
      'second-person',
      'The person who raised the dispute cannot confirm its resolution: ask somebody else.',
    );
  if ((outcome === 'notUpheld') !== (adjustmentId === null))
    return reject('adjustment-missing', 'An upheld dispute names its adjustment; other disputes have none.');
  const resolved = { disputeId, outcome, adjustmentId, by };
  return accept({ type: 'DisputeResolved', effectiveOn, council, month, ...resolved });
}

const act = 'ResolveDispute';

/** A placeholder for the confirmer: no id contains a space. */
const somebodyElse = 'somebody else' as OfficerId;

export function proposeResolution(command: ProposeResolution, state: Issued): Outcome<StatementEvent> {
  const { council, month, proposalId, disputeId, outcome, adjustmentId, by, on: effectiveOn } = command;
  const tried = resolve({ ...command, type: act, by: somebodyElse }, state);
  if ('rejected' in tried) return tried;
  if (tried.accepted.length === 0)
    return reject('nothing-to-propose', `Dispute ${disputeId} is already resolved.`);
  const content = { disputeId, outcome, adjustmentId };
  return accept({ type: 'ActProposed', effectiveOn, council, month, proposalId, act, content, by });
}

export function confirmResolution(
  command: AboutStatement & ConfirmProposal,
  state: Issued,
): Outcome<StatementEvent> {
  const { council, month, by, on: effectiveOn } = command;
  const outcome = confirmed<StatementEvent>(state.proposals, command, ({ content }) => {
    const resolution = content as Pick<ResolveDispute, 'disputeId' | 'outcome' | 'adjustmentId'>;
    return resolve({ ...resolution, type: act, council, month, by, on: effectiveOn }, state);
  });
  if ('rejected' in outcome) return outcome;
  return {
    accepted: outcome.accepted.map((fact) => ({ effectiveOn, council, month, ...fact })) as StatementEvent[],
  };
}

export function withdrawResolution(
  command: AboutStatement & WithdrawProposal,
  { proposals }: Issued,
): Outcome<StatementEvent> {
  const found = answerable(proposals, command);
  if (!('waiting' in found)) return found;
  const { council, month, proposalId, by, reason, on: effectiveOn } = command;
  const answered = { proposalId, act, proposedBy: found.waiting.by, by, reason };
  return accept({ type: 'ProposalWithdrawn', effectiveOn, council, month, ...answered });
}
