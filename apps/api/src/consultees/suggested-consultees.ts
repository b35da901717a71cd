import { councils, isValid, type PlanningApplication, type Suggestions } from '#domain';
import type { CalendarDate } from '#legislation';
import { count } from '#wording';
import type { JoinedCouncil } from '../access/directory.js';

type Known = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** The bodies that a council's directory suggests for a type and that nobody has asked yet, as a consultation takes them. */
export function suggestedConsultees(
  council: JoinedCouncil | undefined,
  state: Known,
  on: CalendarDate,
): Suggestions {
  const asked = isValid(state) ? state.consultation.consultees : new Map();
  const value = councils
    .directoryOn(council?.directory ?? [], on)
    .filter(({ consultee }) => councils.isSuggestedFor(consultee, state.applicationType))
    .flatMap(({ consulteeId }) => (asked.has(consulteeId) ? [] : [consulteeId]));
  if (value.length === 0) return {};
  const bodies = count(value.length, 'body', 'bodies');
  return {
    fromDirectory: { value, because: `The council's directory suggests ${bodies} for this type.` },
  };
}
