import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import type { PlanningApplicationEvent } from '../events.js';
import { inStage, of, secondPerson } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import type { PlanningApplication } from '../state.js';
import { nothingCameOn } from './valid-day.js';

/** The old day and the old deadline stand in the record; the new ones are added after them. */
export interface CorrectValidDate {
  readonly type: 'CorrectValidDate';
  readonly validFrom: CalendarDate;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

export function correctValidDate(
  command: CorrectValidDate,
  state: PlanningApplication,
  law: CouncilLaw,
): CaseOutcome {
  const { validFrom, reason, by, confirmedBy, on } = command;
  const guard = inStage(
    state,
    ['live', 'recommended', 'committee', 'awaitingObligation'],
    'given another valid day',
  );
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { clock } = found;
  if (clock.validFrom === validFrom) return accept();
  const alone = secondPerson(by, confirmedBy);
  if (alone) return alone;
  if (clock.priorApprovalNeeded)
    return reject('period-restarted', 'Its period runs from the day prior approval was said to be needed.');
  const until = found.days.get('validation');
  const empty = nothingCameOn(validFrom, found, { on, ...(until && { until }) }, law);
  if (empty) return empty;
  const deadline = statutoryDeadline(found, { ...clock, validFrom }, law.corrections);
  return accept<PlanningApplicationEvent>(
    {
      type: 'ValidDateCorrected',
      ...of(found, on),
      validFrom,
      insteadOf: clock.validFrom,
      reason,
      by,
      confirmedBy,
    },
    ...(deadline ? [{ type: 'DeadlineSet', ...of(found, on), ...deadline } as const] : []),
  );
}
