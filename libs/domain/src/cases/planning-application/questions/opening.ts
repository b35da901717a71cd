import type { CalendarDate } from '#legislation';
import type { PlanningApplicationEvent } from '../events.js';
import { of } from '../guards.js';
import type { ExistingCase, Valid } from '../state.js';

/** Notifying or consulting anybody opens the consultation, or opens it again after it was closed. */
export function opening(
  state: ExistingCase & Valid,
  openedOn: CalendarDate,
): readonly Extract<PlanningApplicationEvent, { type: 'ConsultationOpened' }>[] {
  const { progress } = state.consultation;
  if (progress === 'open') return [];
  const again = progress === 'closed';
  return [{ type: 'ConsultationOpened', ...of(state, openedOn), openedOn, again }];
}
