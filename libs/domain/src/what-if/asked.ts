import type { CalendarDate, CouncilLaw } from '#legislation';
import { type ExistingCase, isLive, type PlanningApplication } from '../cases/planning-application/state.js';
import type { CaseId } from '../values.js';

/** A proposal for a council: different law, moved valid days, or both. */
export interface WhatIf {
  readonly present: CouncilLaw;
  readonly proposed: CouncilLaw;
  readonly validDay: ValidDayMove | null;
  readonly on: CalendarDate;
}

/** Another valid day, or a number of days later (earlier if negative), for these cases or all. */
export interface ValidDayMove {
  readonly move: { readonly to: CalendarDate } | { readonly byDays: number };
  readonly cases: ReadonlySet<CaseId> | null;
}

export interface OpenCase {
  readonly caseId: CaseId;
  readonly state: ExistingCase;
}

/** Something remains to be done before it ends. */
export const isOpen = (state: PlanningApplication): state is ExistingCase =>
  state.stage === 'validating' || state.stage === 'invalid' || isLive(state);
