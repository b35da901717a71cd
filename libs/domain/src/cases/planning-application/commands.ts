import type { ActCommand } from './commands.generated.js';
import type { SubmittedCommand } from './submitted/index.js';
import type { TwoPeopleCommand } from './two-people/index.js';

export type * from './commands.generated.js';
export type { SubmittedCommand, TwoPeopleCommand };

/** Every command on a case. Those of `submitted` and `two-people` are carried out by other commands. */
export type PlanningApplicationCommand = ActCommand | SubmittedCommand | TwoPeopleCommand;
