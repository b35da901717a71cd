import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface AddAssessmentNote {
  readonly type: 'AddAssessmentNote';
  readonly entryId: string;
  readonly note: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function addAssessmentNote(
  { type: _, on, ...note }: AddAssessmentNote,
  state: PlanningApplication,
): CaseOutcome {
  const guard = anyCase(state, 'noted');
  if ('rejected' in guard) return guard;
  return accept({ type: 'AssessmentNoteAdded', ...of(guard.found, on), ...note });
}
