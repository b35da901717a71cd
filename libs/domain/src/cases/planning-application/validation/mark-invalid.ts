import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, unvalidated } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { unanswered } from '../state/validation.js';
import type { PlanningApplication } from '../state.js';

export interface MarkInvalid {
  readonly type: 'MarkInvalid';
  readonly reasons: readonly string[];
  readonly on: CalendarDate;
}

export function markInvalid({ reasons, on }: MarkInvalid, state: PlanningApplication): CaseOutcome {
  const guard = unvalidated(state, 'marked invalid');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (found.stage === 'invalid') return accept();
  if (unanswered(found.requests, 'open', 'lapsed').length === 0)
    return reject('nothing-asked', 'Ask for what is missing first: the applicant must be told what to send.');
  return accept({ type: 'ApplicationInvalidated', ...of(found, on), invalidFrom: on, reasons });
}
