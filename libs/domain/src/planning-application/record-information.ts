import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface RecordInformation {
  readonly type: 'RecordInformation';
  readonly requestId: string;
  readonly receivedOn: CalendarDate;
  readonly on: CalendarDate;
}

export function recordInformation(
  { requestId, receivedOn, on }: RecordInformation,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = inStage(state, ['validating', 'invalid'], 'given more information');
  if ('rejected' in guard) return guard;
  const { caseReference, requests } = guard.found;
  const request = requests.get(requestId);
  if (request === 'answered') return accept();
  if (!request) return reject('unknown-request', `No request ${requestId} was made on ${caseReference}.`);
  if (receivedOn > on)
    return reject('day-in-the-future', `It cannot have come on ${receivedOn}: today is ${on}.`);
  return accept({
    type: 'InformationReceived',
    caseReference,
    effectiveOn: receivedOn,
    requestId,
    receivedOn,
  });
}
