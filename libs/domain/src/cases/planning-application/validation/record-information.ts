import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRequest } from './cancel-information-request.js';

export interface RecordInformation {
  readonly type: 'RecordInformation';
  readonly requestId: string;
  readonly receivedOn: CalendarDate;
  readonly on: CalendarDate;
}

/** A late answer is accepted all the same. */
export const mayRecordInformation = (state: PlanningApplication) => openCase(state, 'given more information');

export function recordInformation(
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
