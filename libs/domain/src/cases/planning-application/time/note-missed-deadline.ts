import { addDays, type CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { firstDecidedOn } from '../questions/first-decision.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';

/** Sent by the clerk, which may be late or repeat itself: it is no error if nothing is due. */
export interface NoteMissedDeadline {
  readonly type: 'NoteMissedDeadline';
  readonly on: CalendarDate;
}

export function noteMissedDeadline({ on }: NoteMissedDeadline, state: PlanningApplication): CaseOutcome {
  const guard = undecided(state, 'late');
  if ('rejected' in guard) return accept();
  const { found } = guard;
  const last = decideBy(found.clock);
  const decidedOn = firstDecidedOn(found);
  if (on <= last || found.clock.missed === last || (decidedOn && decidedOn <= last)) return accept();
  return accept({ type: 'DeadlineMissed', ...of(found, addDays(last, 1)), decideBy: last });
}
