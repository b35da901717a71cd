import { type CalendarDate, type CouncilLaw, responseDue } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, unvalidated } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRequest } from './cancel-information-request.js';

/** The applicant's notice that a request need not be met (DMPO art. 12). */
export interface RecordValidationDispute {
  readonly type: 'RecordValidationDispute';
  readonly disputeId: string;
  readonly requestId: string;
  readonly noticeReceivedOn: CalendarDate;
  readonly on: CalendarDate;
}

export const mayRecordValidationDispute = (state: PlanningApplication) =>
  unvalidated(state, 'taken through a validation dispute');

export function recordValidationDispute(
  { disputeId, requestId, noticeReceivedOn }: RecordValidationDispute,
  found: FoundBy<typeof mayRecordValidationDispute>,
  { corrections }: CouncilLaw,
): CaseOutcome {
  const request = found.requests.asked.get(requestId);
  if (!request) return unknownRequest(requestId, found);
  if (request.answer !== 'open' && request.answer !== 'lapsed')
    return reject('nothing-to-dispute', `Request ${requestId} is not waiting for an answer.`);
  const due = responseDue('validation-dispute', noticeReceivedOn, corrections);
  return accept({
    type: 'ValidationDisputed',
    ...of(found, noticeReceivedOn),
    disputeId,
    requestId,
    noticeReceivedOn,
    answerDueOn: due?.value ?? noticeReceivedOn,
    because: due?.because ?? null,
  });
}
