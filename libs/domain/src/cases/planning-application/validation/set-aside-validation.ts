import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { inStage, of, secondPerson } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { unanswered } from '../state/validation.js';
import type { PlanningApplication } from '../state.js';

/** One accepted as valid proves not to be. What was believed until today stays in the record. */
export interface SetAsideValidation {
  readonly type: 'SetAsideValidation';
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

export function setAsideValidation(
  { reason, by, confirmedBy, on }: SetAsideValidation,
  state: PlanningApplication,
): CaseOutcome {
  if (state.stage === 'invalid') return accept();
  const guard = inStage(state, ['live'], 'found invalid');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  if (unanswered(found.requests, 'open', 'lapsed').length === 0)
    return reject('nothing-asked', 'Ask for what is missing first: the applicant must be told what to send.');
  const alone = secondPerson(by, confirmedBy);
  if (alone) return alone;
  const { validFrom } = found.clock;
  return accept({
    type: 'ValidationSetAside',
    ...of(found, on),
    validFrom,
    setAsideOn: on,
    reason,
    by,
    confirmedBy,
  });
}
