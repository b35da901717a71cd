import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { nothingAsked } from '../questions/still-asked.js';
import type { PlanningApplication } from '../state.js';

export interface MarkInvalid {
  readonly type: 'MarkInvalid';
  readonly reasons: readonly string[];
  readonly on: CalendarDate;
}

const mayMarkInvalid = (state: PlanningApplication) =>
  provided(inStage(state, ['validating'], 'marked invalid'), nothingAsked);

function markInvalid({ reasons, on }: MarkInvalid, found: FoundBy<typeof mayMarkInvalid>): CaseOutcome {
  return accept({ type: 'ApplicationInvalidated', ...of(found, on), invalidFrom: on, reasons });
}

export const MarkInvalid: Act<MarkInvalid> = act(mayMarkInvalid, markInvalid, {
  days: { on: done() },
  isRepeat: (_, state) => state.stage === 'invalid',
});
