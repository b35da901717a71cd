import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import type { PlanningApplication } from './state.js';

export interface MarkInvalid {
  readonly type: 'MarkInvalid';
  readonly reasons: readonly string[];
  readonly on: CalendarDate;
}

export function markInvalid(
  { reasons, on }: MarkInvalid,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  const guard = inStage(state, ['validating', 'invalid'], 'marked invalid');
  if ('rejected' in guard) return guard;
  const { stage, caseReference, requests } = guard.found;
  if (stage === 'invalid') return accept();
  if (![...requests.values()].includes('open'))
    return reject('nothing-asked', 'Ask for what is missing first: the applicant must be told what to send.');
  return accept({ type: 'ApplicationInvalidated', caseReference, effectiveOn: on, invalidFrom: on, reasons });
}
