import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { InformationRequest, PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface RequestInformation extends InformationRequest {
  readonly type: 'RequestInformation';
  readonly on: CalendarDate;
}

export function requestInformation(
  { requestId, kind, request, dueOn, on }: RequestInformation,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = inStage(state, ['validating', 'invalid'], 'held for more information');
  if ('rejected' in guard) return guard;
  if (guard.found.requests.has(requestId)) return accept();
  if (dueOn < on)
    return reject('due-in-the-past', `An answer cannot be due on ${dueOn}, before it is asked.`);
  const { caseReference } = guard.found;
  return accept({
    type: 'InformationRequested',
    caseReference,
    effectiveOn: on,
    requestId,
    kind,
    request,
    dueOn,
  });
}
