import { addDays, type CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { firstDecidedOn } from '../questions/first-decision.js';
import { decideBy } from '../state/time.js';
import { type ExistingCase, isValid, type PlanningApplication, type Valid } from '../state.js';

/** Sent by the clerk, which may be late or repeat itself: it is no error if nothing is due. */
export interface NoteMissedDeadline {
  readonly type: 'NoteMissedDeadline';
  readonly on: CalendarDate;
}

function noteMissedDeadline({ on }: NoteMissedDeadline, state: PlanningApplication): CaseOutcome {
  if (!isValid(state) || state.history) return accept();
  const last = decideBy(state.clock);
  const endedOn = outOfTheCouncilsHands(state) ?? on;
  if (endedOn <= last || state.clock.missed === last) return accept();
  return accept({ type: 'DeadlineMissed', ...of(state, addDays(last, 1)), decideBy: last });
}

export const NoteMissedDeadline: Act<NoteMissedDeadline> = unasked(noteMissedDeadline, {
  days: { on: clerk },
});

/**
 * The day on which it was first decided or called in; undefined while the council can decide it. A decision that
 * came late missed the last day, even if the clerk runs only afterwards.
 */
function outOfTheCouncilsHands(state: ExistingCase & Valid): CalendarDate | undefined {
  const decidedOn = firstDecidedOn(state);
  const { calledInOn } = state;
  return calledInOn && !(decidedOn && decidedOn < calledInOn) ? calledInOn : decidedOn;
}
