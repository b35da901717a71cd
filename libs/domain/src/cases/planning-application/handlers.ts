import type { CouncilLaw } from '#legislation';
import type { Outcome } from '../../decider.js';
import type { PlanningApplicationEvent } from './events.js';
import type { PlanningApplication } from './state.js';

export type CaseOutcome = Outcome<PlanningApplicationEvent>;

/** A line for each command of a topic: one missing does not compile. The law is its council's, as known when it is asked. */
export type Handlers<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: (
    command: Extract<Command, { type: Type }>,
    state: PlanningApplication,
    law: CouncilLaw,
  ) => CaseOutcome;
};
