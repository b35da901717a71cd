import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import * as the from '../days/bounds.js';
import { done } from '../days/limits.js';
import { inStage, of, secondPerson } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import { nothingAsked } from '../questions/still-asked.js';
import type { PlanningApplication } from '../state.js';

/** An application accepted as valid turns out not to be. The former view stays in the record. */
export interface SetAsideValidation {
  readonly type: 'SetAsideValidation';
  readonly reason: string;
  readonly by: OfficerId;
  readonly confirmedBy: OfficerId;
  readonly on: CalendarDate;
}

const maySetAsideValidation = (state: PlanningApplication) =>
  provided(inStage(state, ['live'], 'found invalid'), nothingAsked);

function setAsideValidation(
  { reason, by, confirmedBy, on }: SetAsideValidation,
  found: FoundBy<typeof maySetAsideValidation>,
): CaseOutcome {
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

export const SetAsideValidation: Act<SetAsideValidation> = act(maySetAsideValidation, setAsideValidation, {
  days: { on: done(the.validity) },
  isRepeat: (_, state) => state.stage === 'invalid',
});
