import { addDays, type CalendarDate, type CouncilLaw, laterOf } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { clerk, done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import {
  type Act,
  type Acting,
  act,
  type CaseOutcome,
  type FoundBy,
  provided,
  unasked,
} from '../handlers.js';
import { commentsUntil, earliestDecision } from '../questions/earliest-decision.js';
import { type ExistingCase, isLive, type PlanningApplication, type Valid } from '../state.js';

export interface CloseConsultation {
  readonly type: 'CloseConsultation';
  readonly on: CalendarDate;
}

/**
 * Sent by the clerk: ends the consultation once every period has passed. It is no error if nothing can be
 * closed.
 */
export interface NoteConsultationEnd {
  readonly type: 'NoteConsultationEnd';
  readonly on: CalendarDate;
}

const mayCloseConsultation = (state: PlanningApplication, { on }: Acting) =>
  provided(undecided(state, 'closed for comments'), (found) => notOver(found, on));

function notOver(found: Valid, on: CalendarDate): { readonly rejected: Rejection } | undefined {
  const { progress } = found.consultation;
  if (progress === 'closed') return reject('consultation-closed', 'The consultation is already closed.');
  if (progress === 'not-begun')
    return reject('nobody-consulted', 'Nobody has been notified or consulted yet.');
  const last = lastDay(found);
  return last >= on ? reject('publicity-running', `Comments are still possible until ${last}.`) : undefined;
}

/** Nobody can comment on it any more. */
const isConsultationClosed = (_: CloseConsultation, state: ExistingCase): boolean =>
  isLive(state) && state.stage !== 'calledIn' && state.consultation.progress === 'closed';

function closeConsultation(_: CloseConsultation, found: FoundBy<typeof mayCloseConsultation>): CaseOutcome {
  return accept(closed(found, lastDay(found)));
}

export const CloseConsultation: Act<CloseConsultation> = act(mayCloseConsultation, closeConsultation, {
  days: { on: done() },
  isRepeat: isConsultationClosed,
});

function noteConsultationEnd(
  { on }: NoteConsultationEnd,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const guard = undecided(state, 'closed for comments');
  if ('rejected' in guard || guard.found.consultation.progress !== 'open') return accept();
  const { found } = guard;
  const last = lastDay(found);
  if (last >= on) return accept();
  // More publicity is still required, so the consultation as a whole has not ended.
  if ('stillRequired' in earliestDecision(found, law.corrections)) return accept();
  return accept(closed(found, last));
}

export const NoteConsultationEnd: Act<NoteConsultationEnd> = unasked(noteConsultationEnd, {
  days: { on: clerk },
});

/** Everybody's last day, including those that no law sets. */
function lastDay(state: Valid): CalendarDate {
  const waited = [...state.consultation.consultees.values()]
    .filter(({ responded }) => !responded)
    .map(({ respondBy }) => respondBy);
  const days = [commentsUntil(state) ?? state.clock.validFrom, ...waited];
  return days.reduce(laterOf);
}

const closed = (state: ExistingCase, last: CalendarDate) =>
  ({
    type: 'ConsultationClosed',
    ...of(state, addDays(last, 1)),
    closedOn: addDays(last, 1),
    lastDay: last,
  }) as const;
