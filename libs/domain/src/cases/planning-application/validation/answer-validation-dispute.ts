import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, unvalidated } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

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

export const mayAnswerValidationDispute = (state: PlanningApplication) =>
  unvalidated(state, 'taken through a validation dispute');

export function answerValidationDispute(
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
