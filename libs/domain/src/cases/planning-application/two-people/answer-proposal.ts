import { accept, reject } from '../../../decider.js';
import {
  answerable,
  type ConfirmProposal as Confirm,
  confirmed,
  type WithdrawProposal as Withdraw,
} from '../../../two-people/index.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Act, type Acting, act, type Target } from '../handlers.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { byTwo, isTwoPersonAct, type TwoPersonCommand } from './acts.js';

export interface ConfirmProposal extends Confirm {
  readonly type: 'ConfirmProposal';
}

export interface WithdrawProposal extends Withdraw {
  readonly type: 'WithdrawProposal';
}

const mayAnswer = (state: PlanningApplication) => anyCase(state, 'changed');

const waiting = ({ proposals }: ExistingCase): readonly Target[] =>
  [...proposals]
    .filter(([, { answer }]) => answer === 'waiting')
    .map(([id, { act: words }]) => ({ id, words }));

/** Nobody can confirm their own proposal. */
const ofAnother = (found: ExistingCase, { by }: Acting): readonly Target[] =>
  waiting(found).filter(({ id }) => found.proposals.get(id)?.by !== by);

/** A confirmation is decided like the act itself. */
export const ConfirmProposal: Act<ConfirmProposal, TwoPersonCommand> = act(
  mayAnswer,
  (command: ConfirmProposal, found, law, decide) => {
    const { by: second, on } = command;
    const outcome = confirmed<PlanningApplicationEvent>(found.proposals, command, ({ act, content, by }) =>
      isTwoPersonAct(act)
        ? decide(byTwo(act, { ...content, ...command.found }, { by, second, on }), found, law)
        : reject('unknown-proposal', 'This version does not know this act.'),
    );
    if ('rejected' in outcome) return outcome;
    return {
      accepted: outcome.accepted.map((fact) => ({ ...of(found, on), ...fact })) as PlanningApplicationEvent[],
    };
  },
  {
    days: { on: done(the.proposal) },
    targets: ofAnother,
    without: "No other person's proposal is waiting to be confirmed.",
  },
);

export const WithdrawProposal: Act<WithdrawProposal> = act(
  mayAnswer,
  (command: WithdrawProposal, found) => {
    const answer = answerable(found.proposals, command);
    if (!('waiting' in answer)) return answer;
    const { proposalId, act, by, reason, on } = command;
    const proposedBy = answer.waiting.by;
    return accept({ type: 'ProposalWithdrawn', ...of(found, on), proposalId, act, proposedBy, by, reason });
  },
  { days: { on: done(the.proposal) }, targets: waiting, without: 'Nothing is waiting to be confirmed.' },
);
