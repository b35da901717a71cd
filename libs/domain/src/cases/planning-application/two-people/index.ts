import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import {
  answerable,
  type ConfirmProposal,
  confirmed,
  type WithdrawProposal,
} from '../../../two-people/index.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { anyCase, of } from '../guards.js';
import { type Acting, act, type CaseOutcome, type Handlers, type Target } from '../handlers.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { byTwo, contentOf, isTwoPersonAct, type TwoPersonCommand } from './acts.js';

export type { TwoPersonAct, TwoPersonCommand } from './acts.js';

/** Proposes an act that needs two people. It is refused at once if it could not be done today by anybody. */
export interface ProposeAct {
  readonly type: 'ProposeAct';
  readonly proposalId: string;
  /** The act as it would be done; the confirming person is not known yet. */
  readonly asked: TwoPersonCommand;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export type TwoPeopleCommand = ProposeAct | ConfirmProposal | WithdrawProposal;

type Decide = (command: TwoPersonCommand, state: PlanningApplication, law: CouncilLaw) => CaseOutcome;

/** Stands for the unknown second person: no real id contains a space. */
const somebodyElse = 'somebody else' as OfficerId;

export const proposed = ({ asked }: ProposeAct) => ({ act: asked.type, content: contentOf(asked) });

const mayBeChanged = (state: PlanningApplication) => anyCase(state, 'changed');

const waiting = ({ proposals }: ExistingCase): readonly Target[] =>
  [...proposals]
    .filter(([, { answer }]) => answer === 'waiting')
    .map(([id, { act: words }]) => ({ id, words }));

/** Nobody can confirm their own proposal. */
const ofAnother = (found: ExistingCase, { by }: Acting): readonly Target[] =>
  waiting(found).filter(({ id }) => found.proposals.get(id)?.by !== by);

/** Built on the deciders of the acts themselves: a confirmation is decided like the act. */
export const twoPeople = (decide: Decide): Handlers<TwoPeopleCommand> => ({
  ProposeAct: act(
    mayBeChanged,
    (command: ProposeAct, found, law) => {
      const { proposalId, asked, by, on } = command;
      const whole = { ...asked, by } as TwoPersonCommand;
      const outcome = decide(byTwo(asked.type, { ...whole }, { by, second: somebodyElse, on }), found, law);
      if ('rejected' in outcome) return outcome;
      if (outcome.accepted.length === 0)
        return reject('nothing-to-propose', 'The record already says so: there is nothing to propose.');
      return accept({ type: 'ActProposed', ...of(found, on), proposalId, ...proposed(command), by });
    },
    { days: { on: done() } },
  ),
  ConfirmProposal: act(
    mayBeChanged,
    (command: ConfirmProposal, found, law) => {
      const { by: second, on } = command;
      const outcome = confirmed<PlanningApplicationEvent>(found.proposals, command, ({ act, content, by }) =>
        isTwoPersonAct(act)
          ? decide(byTwo(act, { ...content, ...command.found }, { by, second, on }), found, law)
          : reject('unknown-proposal', 'This version does not know this act.'),
      );
      if ('rejected' in outcome) return outcome;
      return {
        accepted: outcome.accepted.map((fact) => ({
          ...of(found, on),
          ...fact,
        })) as PlanningApplicationEvent[],
      };
    },
    {
      days: { on: done(the.proposal) },
      targets: ofAnother,
      without: "No other person's proposal is waiting to be confirmed.",
    },
  ),
  WithdrawProposal: act(
    mayBeChanged,
    (command: WithdrawProposal, found) => {
      const answer = answerable(found.proposals, command);
      if (!('waiting' in answer)) return answer;
      const { proposalId, act, by, reason, on } = command;
      const proposedBy = answer.waiting.by;
      return accept({ type: 'ProposalWithdrawn', ...of(found, on), proposalId, act, proposedBy, by, reason });
    },
    { days: { on: done(the.proposal) }, targets: waiting, without: 'Nothing is waiting to be confirmed.' },
  ),
});
