import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { byTwo, contentOf, type TwoPersonCommand } from './acts.js';

/** Proposes an act that needs two people. It is refused at once if it could not be done today by anybody. */
export interface ProposeAct {
  readonly type: 'ProposeAct';
  readonly proposalId: string;
  /** The act as it would be done; the confirming person is not known yet. */
  readonly asked: TwoPersonCommand;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

/** Stands for the unknown second person: no real id contains a space. */
const somebodyElse = 'somebody else' as OfficerId;

const proposed = ({ asked }: ProposeAct) => ({ act: asked.type, content: contentOf(asked) });

const mayPropose = (state: PlanningApplication) => anyCase(state, 'changed');

export const ProposeAct: Act<ProposeAct, TwoPersonCommand> = act(
  mayPropose,
  (command: ProposeAct, found, law, decide) => {
    const { proposalId, asked, by, on } = command;
    const whole = { ...asked, by } as TwoPersonCommand;
    const outcome = decide(byTwo(asked.type, { ...whole }, { by, second: somebodyElse, on }), found, law);
    if ('rejected' in outcome) return outcome;
    if (outcome.accepted.length === 0)
      return reject('nothing-to-propose', 'The record already says so: there is nothing to propose.');
    return accept({ type: 'ActProposed', ...of(found, on), proposalId, ...proposed(command), by });
  },
  {
    days: { on: done() },
    makes: {
      ...{ id: 'proposalId', fact: 'ActProposed', space: 'proposal' },
      says: (command) => ({ ...proposed(command), by: command.by }),
    },
  },
);
