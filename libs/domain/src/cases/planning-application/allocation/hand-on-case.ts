import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { of, openCase } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { Discipline } from '../vocabulary/discipline.js';
import { notAuthorised } from './allocate-officer.js';

/** Gives somebody's part in the case to another officer, if they still have it. */
export interface HandOnCase {
  readonly type: 'HandOnCase';
  /** As the case's officer, or as its specialist in a discipline. */
  readonly as: 'officer' | Discipline;
  readonly from: OfficerId;
  readonly to: OfficerId;
  readonly isAuthorised: boolean;
  readonly on: CalendarDate;
}

const mayHandOnCase = (state: PlanningApplication) => openCase(state, 'handed on');

function handOnCase(
  { as, from: previous, to: officer, isAuthorised, on }: HandOnCase,
  found: FoundBy<typeof mayHandOnCase>,
): CaseOutcome {
  const holder = as === 'officer' ? found.officer : found.specialists.get(as);
  if (holder !== previous) return accept(); // Somebody reassigned it meanwhile, or this is a retry.
  if (!isAuthorised) return notAuthorised(on);
  return as === 'officer'
    ? accept({ type: 'OfficerAllocated', ...of(found, on), officer, previous })
    : accept({ type: 'SpecialistAllocated', ...of(found, on), discipline: as, officer, previous });
}

export const HandOnCase: Act<HandOnCase> = act(mayHandOnCase, handOnCase, { days: { on: done() } });
