import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A material consideration, the policies behind it, and whether it weighs for or against. */
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

const mayRecordConsideration = (state: PlanningApplication) => undecided(state, 'assessed');

function recordConsideration(
  { type: _, on, ...consideration }: RecordConsideration,
  found: FoundBy<typeof mayRecordConsideration>,
): CaseOutcome {
  return accept({ type: 'ConsiderationRecorded', ...of(found, on), ...consideration });
}

export const RecordConsideration: Act<RecordConsideration> = act(
  mayRecordConsideration,
  recordConsideration,
  {
    days: { on: done() },
    makes: { kind: 'consideration', id: 'entryId', fact: 'ConsiderationRecorded', called: 'topic' },
  },
);
