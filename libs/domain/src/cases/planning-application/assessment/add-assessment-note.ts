import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { anyCase, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

export interface AddAssessmentNote {
  readonly type: 'AddAssessmentNote';
  readonly entryId: string;
  readonly note: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

const mayAddAssessmentNote = (state: PlanningApplication) => anyCase(state, 'noted');

function addAssessmentNote(
  { type: _, on, ...note }: AddAssessmentNote,
  found: FoundBy<typeof mayAddAssessmentNote>,
): CaseOutcome {
  return accept({ type: 'AssessmentNoteAdded', ...of(found, on), ...note });
}

export const AddAssessmentNote: Act<AddAssessmentNote> = act(mayAddAssessmentNote, addAssessmentNote, {
  days: { on: done() },
  makes: { kind: 'note', id: 'entryId', fact: 'AssessmentNoteAdded', called: 'note' },
});
