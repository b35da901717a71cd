import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { anyCase, of } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface AddAssessmentNote {
  readonly type: 'AddAssessmentNote';
  readonly entryId: string;
  readonly note: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export const mayAddAssessmentNote = (state: PlanningApplication) => anyCase(state, 'noted');

export function addAssessmentNote(
  { type: _, on, ...note }: AddAssessmentNote,
  found: FoundBy<typeof mayAddAssessmentNote>,
): CaseOutcome {
  return accept({ type: 'AssessmentNoteAdded', ...of(found, on), ...note });
}
