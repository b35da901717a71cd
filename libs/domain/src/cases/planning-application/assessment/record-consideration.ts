import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A material consideration, the policies it turns on, and which way it weighs. */
export interface RecordConsideration {
  readonly type: 'RecordConsideration';
  readonly entryId: string;
  readonly topic: string;
  readonly policies: readonly string[];
  readonly assessment: string;
  readonly weighs: 'for' | 'against' | 'neutral';
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

export function recordConsideration(
  { type: _, on, ...consideration }: RecordConsideration,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'assessed');
  if ('rejected' in guard) return guard;
  return accept({ type: 'ConsiderationRecorded', ...of(guard.found, on), ...consideration });
}
