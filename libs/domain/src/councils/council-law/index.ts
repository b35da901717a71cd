import { clientIds, withDay } from '../../client-ids.js';
import { type DaysOf, fromAnyDayAlready, notBeforeItsFirst, withinDays } from '../../days-of-records.js';
import type { Decider, Outcome } from '../../decider.js';
import { type AdoptCouncilLaw, adoptCouncilLaw } from './adopt-council-law.js';
import type { CouncilLawEvent } from './events.js';
import { type CouncilLawBook, emptyBook, evolve } from './state.js';
import { type WithdrawCouncilLaw, withdrawCouncilLaw } from './withdraw-council-law.js';

export * from './events.js';
export { type CouncilLawBook, emptyBook, lawIn } from './state.js';

export type CouncilLawCommand = AdoptCouncilLaw | WithdrawCouncilLaw;

const says = <Command extends { readonly from: unknown }>({ from: day, ...said }: Command) => ({
  ...said,
  day,
});

/** All ids that clients create when they enter a council's law. */
const lawIds = clientIds<AdoptCouncilLaw | WithdrawCouncilLaw, CouncilLawEvent>({
  AdoptCouncilLaw: { id: 'adoptionId', fact: 'CouncilLawAdopted', says, ...withDay },
  WithdrawCouncilLaw: { id: 'withdrawalId', fact: 'CouncilLawWithdrawn', says, ...withDay },
});

const decide = (command: CouncilLawCommand, book: CouncilLawBook): Outcome<CouncilLawEvent> =>
  command.type === 'AdoptCouncilLaw' ? adoptCouncilLaw(command) : withdrawCouncilLaw(command, book);

/** The limits of each date in each command. */
export const councilLawDays: DaysOf<CouncilLawCommand> = {
  AdoptCouncilLaw: { from: fromAnyDayAlready('a rule of its own'), until: notBeforeItsFirst },
  WithdrawCouncilLaw: { from: fromAnyDayAlready('the national rule'), until: notBeforeItsFirst },
};

/** `councilLaw-<council>`: what a council has entered of the law for its own cases. */
export const councilLaw: Decider<CouncilLawBook, CouncilLawCommand, CouncilLawEvent> = {
  initial: emptyBook,
  evolve: (book, event) => ({ ...evolve(book, event), entries: lawIds.after(book.entries, event) }),
  decide: (command, book) =>
    lawIds.before(book.entries, command) ?? withinDays(councilLawDays, command, decide(command, book)),
};
