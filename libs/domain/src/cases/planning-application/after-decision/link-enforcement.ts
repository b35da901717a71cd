import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface LinkEnforcement {
  readonly type: 'LinkEnforcement';
  readonly entryId: string;
  readonly enforcementReference: string;
  readonly noticeServedOn: CalendarDate | null;
  readonly on: CalendarDate;
}

export const mayLinkEnforcement = (state: PlanningApplication) => anyCase(state, 'linked');

export function linkEnforcement(
  { type: _, on, ...link }: LinkEnforcement,
  found: FoundBy<typeof mayLinkEnforcement>,
): CaseOutcome {
  return accept({ type: 'EnforcementLinked', ...of(found, on), ...link, linkedOn: on });
}
