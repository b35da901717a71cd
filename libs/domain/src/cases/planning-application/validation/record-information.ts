import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRequest } from './cancel-information-request.js';
import { requestsWaiting } from './targets.js';

export interface RecordInformation {
  readonly type: 'RecordInformation';
  readonly requestId: string;
  readonly receivedOn: CalendarDate;
  readonly on: CalendarDate;
}

/** A late answer is accepted all the same. */
const mayRecordInformation = (state: PlanningApplication) => openCase(state, 'given more information');

function recordInformation(
  { requestId, receivedOn }: RecordInformation,
  found: FoundBy<typeof mayRecordInformation>,
): CaseOutcome {
  const request = found.requests.asked.get(requestId);
  if (request?.answer === 'answered') return accept();
  if (!request) return unknownRequest(requestId, found);
  if (request.answer === 'cancelled')
    return reject('request-cancelled', `Request ${requestId} was cancelled: it needs no answer.`);
  return accept({ type: 'InformationReceived', ...of(found, receivedOn), requestId, receivedOn });
}

export const RecordInformation: Act<RecordInformation> = act(mayRecordInformation, recordInformation, {
  days: { receivedOn: happened(the.request), on: done(the.request) },
  targets: requestsWaiting,
  without: 'No request is waiting for an answer.',
});
