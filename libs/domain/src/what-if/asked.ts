import type { CalendarDate, CouncilLaw } from '#legislation';
import { type ExistingCase, isLive, type PlanningApplication } from '../cases/planning-application/state.js';
import type { CaseId } from '../values.js';

/** What is proposed for a council: other law than it has now, valid days moved, or both. */
export interface WhatIf {
  readonly present: CouncilLaw;
  readonly proposed: CouncilLaw;
  readonly validDay: ValidDayMove | null;
  readonly on: CalendarDate;
}

/** Valid days of another day, or so many days later (earlier where negative), of these cases or of all. */
export interface ValidDayMove {
  readonly move: { readonly to: CalendarDate } | { readonly byDays: number };
  readonly cases: ReadonlySet<CaseId> | null;
}

export interface OpenCase {
  readonly caseId: CaseId;
  readonly state: ExistingCase;
}

/** Something is still to be done on it before it ends. */
export const isOpen = (state: PlanningApplication): state is ExistingCase =>
  state.stage === 'validating' || state.stage === 'invalid' || isLive(state);
