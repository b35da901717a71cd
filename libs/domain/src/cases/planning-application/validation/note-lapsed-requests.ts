import { addDays, type CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { clerk } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** Sent by the clerk: unanswered requests lapse after their last day. It is no error if none lapsed. */
export interface NoteLapsedRequests {
  readonly type: 'NoteLapsedRequests';
  readonly on: CalendarDate;
}

function noteLapsedRequests({ on }: NoteLapsedRequests, state: PlanningApplication): CaseOutcome {
  const guard = openCase(state, 'looked at');
  if ('rejected' in guard) return accept();
  const { found } = guard;
  const lapsed = [...found.requests.asked].filter(([, { answer, dueOn }]) => answer === 'open' && dueOn < on);
  return accept(
    ...lapsed.map(
      ([requestId, { dueOn }]) =>
        ({ type: 'InformationRequestLapsed', ...of(found, addDays(dueOn, 1)), requestId, dueOn }) as const,
    ),
  );
}

export const NoteLapsedRequests: Act<NoteLapsedRequests> = unasked(noteLapsedRequests, {
  days: { on: clerk },
});
