import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { ExistingCase, PlanningApplication } from '../state.js';
import { requestsWaiting } from './targets.js';

export interface CancelInformationRequest {
  readonly type: 'CancelInformationRequest';
  readonly requestId: string;
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayCancelInformationRequest = (state: PlanningApplication) =>
  openCase(state, 'changed by cancelling a request');

function cancelInformationRequest(
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

export const CancelInformationRequest: Act<CancelInformationRequest> = act(
  mayCancelInformationRequest,
  cancelInformationRequest,
  {
    days: { on: done(the.request) },
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  },
);

export const unknownRequest = (requestId: string, { caseReference }: ExistingCase) =>
  reject('unknown-request', `No request ${requestId} was made on ${caseReference}.`);
