import type { CouncilCode, sharedServices } from '#domain';
import type { CouncilAuthorisation } from '#identity';
import type { CalendarDate } from '#legislation';

/** The subject of a request: a council's cases, or its own record (settings, statements). */
export type About = 'cases' | 'record';

/**
 * Somebody's authorisations after successions. From the day, cases belong to people who act for the successor
 * (for any of the successors, until the cases are divided), and no longer to the old council's people. The
 * old council's own record stays open to them, and opens to the people of every successor.
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
    const ofEach = successors.map((successor) =>
      inForce.filter((each) => each.council === successor.council),
    );
    const inherits =
      about === 'cases' ? ofEach.every(({ length }) => length > 0) : ofEach.some(({ length }) => length > 0);
    const inherited = inherits ? ofEach.flat().map((each) => ({ ...each, council })) : [];
    const kept = about === 'cases' ? reached.filter((each) => each.council !== council) : reached;
    reached = [...kept, ...inherited];
  }
  return reached;
}
