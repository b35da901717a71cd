import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { OfficerId } from '../values.js';
import type { PlanningApplicationEvent } from './events.js';
import { openCase } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface AllocateOfficer {
  readonly type: 'AllocateOfficer';
  readonly officer: OfficerId;
  /** Whether the case's council has authorised that officer on the day. */
  readonly isAuthorised: boolean;
  readonly on: CalendarDate;
}

export function allocateOfficer(
  { officer, isAuthorised, on }: AllocateOfficer,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = openCase(state, 'allocated');
  if ('rejected' in guard) return guard;
  const { caseReference, officer: previous } = guard.found;
  if (previous === officer) return accept();
  if (!isAuthorised)
    return reject('officer-not-authorised', `${officer} may not act for this council on ${on}.`);
  return accept({ type: 'OfficerAllocated', caseReference, effectiveOn: on, officer, previous });
}
