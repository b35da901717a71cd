import type { CalendarDate, CouncilLaw } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import type { PlanningApplicationEvent } from '../events.js';
import { of, secondPerson, undecided } from '../guards.js';
import { type Act, type Allowed, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { statutoryDeadline } from '../questions/statutory-deadline.js';
import { type Decided, type ExistingCase, isValid, type PlanningApplication } from '../state.js';
import { nothingCameOn } from './valid-day.js';

/** The old day and deadline stay in the record; the new ones are added. */
export interface CorrectValidDate {
  readonly type: 'CorrectValidDate';
  readonly validFrom: CalendarDate;
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

const undecidedNow = (state: PlanningApplication) => undecided(state, 'given another valid day');

/** Undecided; or deemed decided on a day that follows from this one. */
const correctable = (state: PlanningApplication): Allowed<Decided | FoundBy<typeof undecidedNow>> =>
  state.stage === 'determined' && state.determination.by === 'law' ? { found: state } : undecidedNow(state);

const isThatDay = ({ validFrom }: CorrectValidDate, state: ExistingCase): boolean =>
  'found' in correctable(state) && isValid(state) && state.clock.validFrom === validFrom;

const mayCorrectValidDate = (state: PlanningApplication) =>
  provided(correctable(state), ({ clock }) =>
    clock.priorApprovalNeeded
      ? reject(
          'period-restarted',
          'Its period runs from the day on which the council said that prior approval is needed.',
        )
      : undefined,
  );

function correctValidDate(
  command: CorrectValidDate,
  found: FoundBy<typeof mayCorrectValidDate>,
  law: CouncilLaw,
): CaseOutcome {
  const { validFrom, reason, by, confirmedBy, on } = command;
  const { clock } = found;
  const alone = secondPerson(by, confirmedBy);
  if (alone) return alone;
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

export const CorrectValidDate: Act<CorrectValidDate> = act(mayCorrectValidDate, correctValidDate, {
  days: {
    validFrom: happened(withCode(the.receipt, 'valid-before-received')),
    on: done(the.validity),
  },
  isRepeat: isThatDay,
});
