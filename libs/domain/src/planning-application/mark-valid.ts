import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../decider.js';
import type { Deadline, PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import { isLive, type PlanningApplication } from './state.js';

export interface MarkValid {
  readonly type: 'MarkValid';
  /** The day the last of form, plans, certificates, particulars and correct fee came, not the day of checking. */
  readonly validFrom: CalendarDate;
  /** What the law, or where it is silent the officer, gives as the last day to decide. */
  readonly deadline: Deadline;
  readonly on: CalendarDate;
}

export function markValid(
  { validFrom, deadline, on }: MarkValid,
  state: PlanningApplication,
): Outcome<PlanningApplicationEvent> {
  if (isLive(state)) {
    if (state.validFrom === validFrom) return accept();
    return reject('already-valid', `${state.caseReference} has been valid since ${state.validFrom}.`);
  }
  const guard = inStage(state, ['validating', 'invalid'], 'marked valid');
  if ('rejected' in guard) return guard;
  const { caseReference, receivedOn, requests } = guard.found;
  const open = [...requests].filter(([, answer]) => answer === 'open').map(([requestId]) => requestId);
  if (open.length > 0) return reject('requests-open', `Still waiting for an answer to ${open.join(', ')}.`);
  if (validFrom < receivedOn)
    return reject('valid-before-received', `It was received on ${receivedOn}: it cannot be valid earlier.`);
  if (validFrom > on)
    return reject('day-in-the-future', `It cannot be valid from ${validFrom}: today is ${on}.`);
  return accept(
    {
      type: 'ApplicationValidated',
      caseReference,
      effectiveOn: validFrom,
      validFrom,
      validationCompletedOn: on,
    },
    { type: 'DeadlineSet', caseReference, effectiveOn: validFrom, ...deadline },
  );
}
