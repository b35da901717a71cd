import { type CalendarDate, statutoryExpiry } from '#legislation';
import { accept, type Outcome, type Rejection, reject } from '../decider.js';
import type { Deadline, PlanningApplicationEvent } from './events.js';
import { inStage } from './guards.js';
import { isLive, type Known, type PlanningApplication } from './state.js';

export interface MarkValid {
  readonly type: 'MarkValid';
  /** The day the last of form, plans, certificates, particulars and correct fee came, not the day of checking. */
  readonly validFrom: CalendarDate;
  /** The officer's own last day to decide, for what no law gives a period. */
  readonly decideBy: CalendarDate | null;
  readonly eia: boolean;
  readonly psi: boolean;
  readonly on: CalendarDate;
}

export function markValid(command: MarkValid, state: PlanningApplication): Outcome<PlanningApplicationEvent> {
  const { validFrom, on } = command;
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
  const deadline = deadlineFor(guard.found, command);
  if ('rejected' in deadline) return deadline;
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

/** Kept in the fact with its reason, so that a change of the statutory period cannot move an old deadline. */
function deadlineFor(
  { applicationType, scale, receivedOn }: Known,
  { validFrom, decideBy, eia, psi }: MarkValid,
): Deadline | { readonly rejected: Rejection } {
  const expiry = statutoryExpiry({ type: applicationType, scale, eia, psi, validFrom, receivedOn });
  if (expiry) return { decideBy: expiry.value, cause: 'statutory', because: expiry.because };
  if (decideBy === null)
    return reject(
      'no-statutory-period',
      `No law sets a period for ${applicationType}: say by when to decide.`,
    );
  if (decideBy < validFrom)
    return reject('period-backwards', `${decideBy} is before it is valid, ${validFrom}.`);
  return { decideBy, cause: 'officer', because: null };
}
