import { addDays, type CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { decideBy } from '../state/time.js';
import type { PlanningApplication } from '../state.js';

/** Sent by the clerk some days before the deadline, once per deadline. */
export interface NoteNearDeadline {
  readonly type: 'NoteNearDeadline';
  readonly daysBefore: number;
  readonly on: CalendarDate;
}

function noteNearDeadline({ daysBefore, on }: NoteNearDeadline, state: PlanningApplication): CaseOutcome {
  const guard = undecided(state, 'warned of');
  if ('rejected' in guard) return accept();
  const { found } = guard;
  const last = decideBy(found.clock);
  const warnedFrom = addDays(last, -daysBefore);
  // A warning after the day is useless: the miss is recorded instead.
  if (on < warnedFrom || on > last || found.clock.warned === last) return accept();
  return accept({ type: 'DeadlineNear', ...of(found, warnedFrom), decideBy: last, warnedFrom });
}

export const NoteNearDeadline: Act<NoteNearDeadline> = unasked(noteNearDeadline, { days: { on: clerk } });
