import type { CalendarDate } from '#legislation';
import { accept, type Outcome } from '../decider.js';
import type { PlanningApplicationEvent } from './events.js';
import { openCase } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface WithdrawApplication {
  readonly type: 'WithdrawApplication';
  readonly requestedBy: 'applicant' | 'agent';
  readonly reason: string;
  readonly on: CalendarDate;
}

export function withdrawApplication(
  { requestedBy, reason, on }: WithdrawApplication,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  if (state.stage === 'withdrawn') return accept();
  const guard = openCase(state, 'withdrawn');
  if ('rejected' in guard) return guard;
  const { caseReference } = guard.found;
  return accept({
    type: 'ApplicationWithdrawn',
    caseReference,
    effectiveOn: on,
    withdrawnOn: on,
    requestedBy,
    reason,
  });
}
