import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { ExistingCase, PlanningApplication } from '../state.js';

export interface CancelInformationRequest {
  readonly type: 'CancelInformationRequest';
  readonly requestId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

export const mayCancelInformationRequest = (state: PlanningApplication) =>
  openCase(state, 'changed by cancelling a request');

export function cancelInformationRequest(
  { requestId, reason, on }: CancelInformationRequest,
  found: FoundBy<typeof mayCancelInformationRequest>,
): CaseOutcome {
  const request = found.requests.asked.get(requestId);
  if (!request) return unknownRequest(requestId, found);
  if (request.answer === 'cancelled') return accept();
  if (request.answer === 'answered')
    return reject('request-answered', `Request ${requestId} was answered: there is nothing to cancel.`);
  return accept({
    type: 'InformationRequestCancelled',
    ...of(found, on),
    requestId,
    cancelledOn: on,
    reason,
  });
}

export const unknownRequest = (requestId: string, { caseReference }: ExistingCase) =>
  reject('unknown-request', `No request ${requestId} was made on ${caseReference}.`);
