import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { isPending } from '../state/appeals.js';
import type { ExistingCase, PlanningApplication } from '../state.js';

export interface AllocateOfficer {
  readonly type: 'AllocateOfficer';
  readonly officer: OfficerId;
  /** Whether the case's council has authorised that officer on the day. */
  readonly isAuthorised: boolean;
  readonly on: CalendarDate;
}

const mayAllocateOfficer = (state: PlanningApplication) =>
  isAppealed(state) ? { found: state } : openCase(state, 'allocated');

function allocateOfficer(
  { officer, isAuthorised, on }: AllocateOfficer,
  found: FoundBy<typeof mayAllocateOfficer>,
): CaseOutcome {
  if (found.officer === officer) return accept();
  if (!isAuthorised) return notAuthorised(on);
  return accept({ type: 'OfficerAllocated', ...of(found, on), officer, previous: found.officer });
}

export const AllocateOfficer: Act<AllocateOfficer> = act(mayAllocateOfficer, allocateOfficer, {
  days: { on: done() },
});

/** A decision under appeal is still work, so somebody must be responsible for it. */
const isAppealed = (state: PlanningApplication): state is ExistingCase =>
  state.stage === 'determined' && [...state.appeals.values()].some(isPending);

export const notAuthorised = (on: CalendarDate) =>
  reject('officer-not-authorised', `The officer is not authorised for this council on ${on}.`);
