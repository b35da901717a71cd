import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface LinkEnforcement {
  readonly type: 'LinkEnforcement';
  readonly entryId: string;
  readonly enforcementReference: string;
  readonly noticeServedOn: CalendarDate | null;
  readonly on: CalendarDate;
}

export function linkEnforcement(
  { type: _, on, ...link }: LinkEnforcement,
  state: PlanningApplication,
): CaseOutcome {
  const guard = anyCase(state, 'linked');
  if ('rejected' in guard) return guard;
  return accept({ type: 'EnforcementLinked', ...of(guard.found, on), ...link, linkedOn: on });
}
