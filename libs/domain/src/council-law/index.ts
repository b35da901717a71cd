import type { Decider } from '../decider.js';
import { type AdoptCouncilLaw, adoptCouncilLaw } from './adopt-council-law.js';
import type { CouncilLawEvent } from './events.js';
import { type CouncilLawBook, emptyBook, evolve } from './state.js';
import { type WithdrawCouncilLaw, withdrawCouncilLaw } from './withdraw-council-law.js';

export * from './events.js';
export { type CouncilLawBook, emptyBook, lawIn } from './state.js';

export type CouncilLawCommand = AdoptCouncilLaw | WithdrawCouncilLaw;

/** `councilLaw-<council>`: what a council has entered of the law for its own cases. */
export const councilLaw: Decider<CouncilLawBook, CouncilLawCommand, CouncilLawEvent> = {
  initial: emptyBook,
  evolve,
  decide: (command, book) =>
    command.type === 'AdoptCouncilLaw' ? adoptCouncilLaw(command, book) : withdrawCouncilLaw(command, book),
};
