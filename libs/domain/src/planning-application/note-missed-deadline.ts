import { addDays, type CalendarDate } from '#legislation';
import { accept, type Outcome } from '../decider.js';
import type { PlanningApplicationEvent } from './events.js';
import { isLive, type PlanningApplication } from './state.js';

/** Sent by the clerk, who may be late or repeat itself: nothing to note is not an error. */
export interface NoteMissedDeadline {
  readonly type: 'NoteMissedDeadline';
  readonly on: CalendarDate;
}

export function noteMissedDeadline(
  { on }: NoteMissedDeadline,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  if (!isLive(state) || on <= state.decideBy || state.missed === state.decideBy) return accept();
  const { caseReference, decideBy } = state;
  return accept({ type: 'DeadlineMissed', caseReference, effectiveOn: addDays(decideBy, 1), decideBy });
}
