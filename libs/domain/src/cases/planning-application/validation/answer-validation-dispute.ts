import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { of, unvalidated } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import { disputesWaiting } from './targets.js';

/**
 * The council's validation or non-validation notice. If the dispute is upheld, the disputed item is no longer
 * requested.
 */
export interface AnswerValidationDispute {
  readonly type: 'AnswerValidationDispute';
  readonly disputeId: string;
  readonly upheld: boolean;
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayAnswerValidationDispute = (state: PlanningApplication) =>
  unvalidated(state, 'taken through a validation dispute');

function answerValidationDispute(
  { disputeId, upheld, reason, on }: AnswerValidationDispute,
  found: FoundBy<typeof mayAnswerValidationDispute>,
): CaseOutcome {
  const dispute = found.requests.disputes.get(disputeId);
  if (!dispute)
    return reject('unknown-dispute', `No dispute ${disputeId} was raised on ${found.caseReference}.`);
  if (dispute.answered) return accept();
  const { requestId } = dispute;
  return accept({
    type: 'ValidationDisputeAnswered',
    ...of(found, on),
    disputeId,
    answeredOn: on,
    upheld,
    requestId,
    reason,
  });
}

export const AnswerValidationDispute: Act<AnswerValidationDispute> = act(
  mayAnswerValidationDispute,
  answerValidationDispute,
  {
    days: { on: done(the.dispute) },
    targets: disputesWaiting,
    without: 'No dispute is waiting for an answer.',
  },
);
