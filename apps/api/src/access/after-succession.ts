import type { CouncilCode, sharedServices } from '#domain';
import type { CouncilAuthorisation } from '#identity';
import type { CalendarDate } from '#legislation';

/** What a request is about: a council's cases, or its own record (settings, statements). */
export type About = 'cases' | 'record';

/**
 * What someone's authorisations come to once councils have successors. Cases follow the day: they are for whoever may
 * act for the successor (for every one, while it is not told apart whose a case is), and no longer for the old
 * council's own people. Its record stays open to them, and opens to any successor's.
 */
export function afterSuccession(
  held: readonly CouncilAuthorisation[],
  successions: ReadonlyMap<CouncilCode, sharedServices.Succession>,
  about: About,
  on: CalendarDate,
): readonly CouncilAuthorisation[] {
  const inForce = held.filter(({ from, until }) => from <= on && (until === null || on <= until));
  let reached = held;
  for (const [council, { successors }] of successions) {
    const heirs = successors.map((heir) => inForce.filter((each) => each.council === heir.council));
    const inherits =
      about === 'cases' ? heirs.every(({ length }) => length > 0) : heirs.some(({ length }) => length > 0);
    const inherited = inherits ? heirs.flat().map((each) => ({ ...each, council })) : [];
    const kept = about === 'cases' ? reached.filter((each) => each.council !== council) : reached;
    reached = [...kept, ...inherited];
  }
  return reached;
}
