import { addDays, type CalendarDate, type CouncilLaw, laterOf } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { commentsUntil, earliestDecision } from '../questions/earliest-decision.js';
import type { Known, PlanningApplication, Valid } from '../state.js';

export interface CloseConsultation {
  readonly type: 'CloseConsultation';
  readonly on: CalendarDate;
}

/** Sent by the clerk: closes it once every period has run out. Nothing to close is no error. */
export interface NoteConsultationEnd {
  readonly type: 'NoteConsultationEnd';
  readonly on: CalendarDate;
}

export function closeConsultation({ on }: CloseConsultation, state: PlanningApplication): CaseOutcome {
  const guard = undecided(state, 'closed for comments');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { standing } = found.consultation;
  if (standing === 'closed') return accept();
  if (standing === 'not-begun') return reject('nobody-consulted', 'Nobody was told or asked yet.');
  const last = lastDay(found);
  if (last >= on) return reject('publicity-running', `Comments may still be made until ${last}.`);
  return accept(closed(found, last));
}

export function noteConsultationEnd(
  { on }: NoteConsultationEnd,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'closed for comments');
  if ('rejected' in guard || guard.found.consultation.standing !== 'open') return accept();
  const { found } = guard;
  // More publicity is still to come, so the consultation as a whole has not ended.
  if ('stillRequired' in earliestDecision(found, law.corrections)) return accept();
  const last = lastDay(found);
  return last < on ? accept(closed(found, last)) : accept();
}

/** Everyone's last day, those included whom no law names. */
function lastDay(state: Valid): CalendarDate {
  const waited = [...state.consultation.consultees.values()]
    .filter(({ responded }) => !responded)
    .map(({ respondBy }) => respondBy);
  const days = [commentsUntil(state) ?? state.clock.validFrom, ...waited];
  return days.reduce(laterOf);
}

const closed = (state: Known, last: CalendarDate) =>
  ({
    type: 'ConsultationClosed',
    ...of(state, addDays(last, 1)),
    closedOn: addDays(last, 1),
    lastDay: last,
  }) as const;
