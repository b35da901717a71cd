import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Discipline } from '../vocabulary/discipline.js';
import { notAuthorised } from './allocate-officer.js';

/** Asks a shared specialist to advise: one for each discipline. */
export interface AllocateSpecialist {
  readonly type: 'AllocateSpecialist';
  readonly discipline: Discipline;
  readonly officer: OfficerId;
  readonly isAuthorised: boolean;
  readonly on: CalendarDate;
}

const mayAllocateSpecialist = (state: PlanningApplication) => openCase(state, 'given a specialist');

function allocateSpecialist(
  { discipline, officer, isAuthorised, on }: AllocateSpecialist,
  found: FoundBy<typeof mayAllocateSpecialist>,
): CaseOutcome {
  const previous = found.specialists.get(discipline) ?? null;
  if (previous === officer) return accept();
  if (!isAuthorised) return notAuthorised(on);
  return accept({ type: 'SpecialistAllocated', ...of(found, on), discipline, officer, previous });
}

export const AllocateSpecialist: Act<AllocateSpecialist> = act(mayAllocateSpecialist, allocateSpecialist, {
  days: { on: done() },
});
