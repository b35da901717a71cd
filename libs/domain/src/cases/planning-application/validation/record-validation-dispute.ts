import { type CalendarDate, type CouncilLaw, responseDue } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, unvalidated } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { unknownRequest } from './cancel-information-request.js';
import { requestsWaiting } from './targets.js';

/** The applicant's notice that a request need not be met (DMPO art. 12). */
export interface RecordValidationDispute {
  readonly type: 'RecordValidationDispute';
  readonly disputeId: string;
  readonly requestId: string;
  readonly noticeReceivedOn: CalendarDate;
  readonly on: CalendarDate;
}

const mayRecordValidationDispute = (state: PlanningApplication) =>
  unvalidated(state, 'taken through a validation dispute');

function recordValidationDispute(
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

export const RecordValidationDispute: Act<RecordValidationDispute> = act(
  mayRecordValidationDispute,
  recordValidationDispute,
  {
    days: { noticeReceivedOn: happened(the.request), on: done(the.request) },
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
    makes: { kind: 'validation dispute', id: 'disputeId', fact: 'ValidationDisputed' },
  },
);
