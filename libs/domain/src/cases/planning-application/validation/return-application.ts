import { type CalendarDate, laterOf } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { refundOwed } from '../questions/refund-owed.js';
import { unanswered } from '../state/validation.js';
import type { PlanningApplication } from '../state.js';

/** Sends an invalid application back once the time to complete it has run out. */
export interface ReturnApplication {
  readonly type: 'ReturnApplication';
  readonly reason: string;
  readonly on: CalendarDate;
}

export function returnApplication(
  { reason, on }: ReturnApplication,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'returned') return accept();
  const guard = inStage(state, ['invalid'], 'returned');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const missing = unanswered(found.requests, 'open', 'lapsed');
  if (missing.length === 0)
    return reject('nothing-outstanding', 'All that was asked for has come: mark it valid instead.');
  const days = missing.map((requestId) => found.requests.asked.get(requestId)!.dueOn);
  const last = days.reduce(laterOf);
  if (last >= on) return reject('time-to-answer', `The applicant may still answer until ${last}.`);
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationReturned', ...of(found, on), returnedOn: on, reason },
    ...refundOwed(found, { cause: 'returned invalid' }, on),
  );
}
