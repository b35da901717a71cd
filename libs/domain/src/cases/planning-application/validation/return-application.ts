import { type CalendarDate, laterOf } from '#legislation';
import { accept, type Rejection, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of } from '../guards.js';
import { type Act, type Acting, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { refundOwed } from '../questions/refund-owed.js';
import { unanswered } from '../state/validation.js';
import type { OnFile, PlanningApplication } from '../state.js';

/** Returns an invalid application once the time to complete it has passed. */
export interface ReturnApplication {
  readonly type: 'ReturnApplication';
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayReturnApplication = (state: PlanningApplication, { on }: Acting) =>
  provided(inStage(state, ['invalid'], 'returned'), (found) => stillTime(found, on));

/** Refuses while the applicant may still answer, or has nothing left to answer. */
function stillTime({ requests }: OnFile, on: CalendarDate): { readonly rejected: Rejection } | undefined {
  const missing = unanswered(requests, 'open', 'lapsed');
  if (missing.length === 0)
    return reject('nothing-outstanding', 'Everything that was asked for has arrived: mark it valid instead.');
  const days = missing.map((requestId) => requests.asked.get(requestId)!.dueOn);
  const last = days.reduce(laterOf);
  return last >= on ? reject('time-to-answer', `The applicant may still answer until ${last}.`) : undefined;
}

function returnApplication(
  { reason, on }: ReturnApplication,
  found: FoundBy<typeof mayReturnApplication>,
): CaseOutcome {
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationReturned', ...of(found, on), returnedOn: on, reason },
    ...refundOwed(found, { cause: 'returned invalid' }, on),
  );
}

export const ReturnApplication: Act<ReturnApplication> = act(mayReturnApplication, returnApplication, {
  days: { on: done() },
  isRepeat: (_, state) => state.stage === 'returned',
});
