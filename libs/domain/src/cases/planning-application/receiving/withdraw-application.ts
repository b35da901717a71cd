import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { done } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { refundOwed } from '../questions/refund-owed.js';
import { isValid, type PlanningApplication } from '../state.js';

export interface WithdrawApplication {
  readonly type: 'WithdrawApplication';
  readonly requestedBy: 'applicant' | 'agent';
  /** Empty if none was given: an applicant need not say why. */
  readonly reason: string;
  readonly on: CalendarDate;
}

const mayWithdrawApplication = (state: PlanningApplication) => openCase(state, 'withdrawn');

function withdrawApplication(
  { requestedBy, reason, on }: WithdrawApplication,
  found: FoundBy<typeof mayWithdrawApplication>,
): CaseOutcome {
  return accept<PlanningApplicationEvent>(
    { type: 'ApplicationWithdrawn', ...of(found, on), withdrawnOn: on, requestedBy, reason },
    ...refundOwed(
      found,
      {
        cause: 'withdrawn before valid',
        withdrawnOn: on,
        ...(isValid(found) && { validFrom: found.clock.validFrom }),
      },
      on,
    ),
  );
}

export const WithdrawApplication: Act<WithdrawApplication> = act(
  mayWithdrawApplication,
  withdrawApplication,
  {
    days: { on: done() },
    isRepeat: (_, state) => state.stage === 'withdrawn',
  },
);
