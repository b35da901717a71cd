import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { refundOwed } from '../questions/refund-owed.js';
import { isValid, type PlanningApplication } from '../state.js';

export interface WithdrawApplication {
  readonly type: 'WithdrawApplication';
  readonly requestedBy: 'applicant' | 'agent';
  readonly reason: string;
  readonly on: CalendarDate;
}

export function withdrawApplication(
  { requestedBy, reason, on }: WithdrawApplication,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'withdrawn') return accept();
  const guard = openCase(state, 'withdrawn');
  if ('rejected' in guard) return guard;
  const { found } = guard;
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
