import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import { of, openCase } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

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
): CaseOutcome {
  const guard = openCase(state, 'allocated');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.officer === officer) return accept();
  if (!isAuthorised) return notAuthorised(officer, on);
  return accept({ type: 'OfficerAllocated', ...of(found, on), officer, previous: found.officer });
}

export const notAuthorised = (officer: OfficerId, on: CalendarDate) =>
  reject('officer-not-authorised', `${officer} may not act for this council on ${on}.`);
