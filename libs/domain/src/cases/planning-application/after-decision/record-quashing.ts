import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { inStage, of } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A court has quashed the council's decision: the case is open again, with all that is on its file. */
export interface RecordQuashing {
  readonly type: 'RecordQuashing';
  readonly entryId: string;
  readonly quashedOn: CalendarDate;
  readonly court: string;
  readonly claimReference: string;
  readonly on: CalendarDate;
}

export function recordQuashing(
  { type: _, on, ...quashed }: RecordQuashing,
  state: PlanningApplication,
): CaseOutcome {
  const guard = inStage(state, ['determined'], 'quashed');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { issued } = found.outcome;
  if (!issued)
    return reject('no-decision-of-ours', 'The council decided nothing here that a court could quash.');
  const { quashedOn } = quashed;
  const reason = `Quashed by ${quashed.court} (${quashed.claimReference}).`;
  return accept(
    { type: 'DecisionQuashed', ...of(found, quashedOn), ...quashed },
    { type: 'CaseReopened', ...of(found, quashedOn), reopenedOn: quashedOn, reason },
  );
}
