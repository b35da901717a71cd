import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import {
  answerable,
  type ConfirmProposal,
  confirmed,
  type WithdrawProposal,
} from '../../../two-people/index.js';
import type { OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome, Handlers } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { byTwo, contentOf, isTwoPersonAct, type TwoPersonCommand } from './acts.js';

export { type TwoPersonAct, type TwoPersonCommand, twoPersonActs } from './acts.js';

/** Proposes what takes two people. Refused at once where it could not be done today, whoever confirmed it. */
export interface ProposeAct {
  readonly type: 'ProposeAct';
  readonly proposalId: string;
  /** The act as it would be done; who would confirm it is nobody yet. */
  readonly asked: TwoPersonCommand;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type TwoPeopleCommand = ProposeAct | ConfirmProposal | WithdrawProposal;

type Decide = (command: TwoPersonCommand, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;

/** Stands in for whoever will confirm: nobody's id holds a space. */
const somebodyElse = 'somebody else' as OfficerId;

export const proposed = ({ asked }: ProposeAct) => ({ act: asked.type, content: contentOf(asked) });

/** Over the deciders of the acts themselves: a confirmation is decided as the act would be. */
export const twoPeople = (decide: Decide): Handlers<TwoPeopleCommand> => ({
  ProposeAct: (command, state, law) => {
    const { proposalId, asked, by, on } = command;
    const guard = anyCase(state, 'changed');
    if ('rejected' in guard) return guard;
    const { found } = guard;
    const whole = { ...asked, by } as TwoPersonCommand;
    const outcome = decide(byTwo(asked.type, { ...whole }, { by, second: somebodyElse, on }), state, law);
    if ('rejected' in outcome) return outcome;
    if (outcome.accepted.length === 0)
      return reject('nothing-to-propose', 'That is so already: there is nothing to propose.');
    return accept({ type: 'ActProposed', ...of(found, on), proposalId, ...proposed(command), by });
  },
  ConfirmProposal: (command, state, law) => {
    const guard = anyCase(state, 'changed');
    if ('rejected' in guard) return guard;
    const { found } = guard;
    const { by: second, on } = command;
    const outcome = confirmed<PlanningApplicationEvent>(found.proposals, command, ({ act, content, by }) =>
      isTwoPersonAct(act)
        ? decide(byTwo(act, { ...content, ...command.found }, { by, second, on }), state, law)
        : reject('unknown-proposal', 'This version knows no such act.'),
    );
    if ('rejected' in outcome) return outcome;
    return {
      accepted: outcome.accepted.map((fact) => ({ ...of(found, on), ...fact })) as PlanningApplicationEvent[],
    };
  },
  WithdrawProposal: (command, state) => {
    const guard = anyCase(state, 'changed');
    if ('rejected' in guard) return guard;
    const { found } = guard;
    const waiting = answerable(found.proposals, command);
    if (!('waiting' in waiting)) return waiting;
    const { proposalId, act, by, reason, on } = command;
    const proposedBy = waiting.waiting.by;
    return accept({ type: 'ProposalWithdrawn', ...of(found, on), proposalId, act, proposedBy, by, reason });
  },
});
