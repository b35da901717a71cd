import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy, provided } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/** A court quashed the council's decision: the case is open again, with everything on its file. */
export interface RecordQuashing {
  readonly type: 'RecordQuashing';
  readonly entryId: string;
  readonly quashedOn: CalendarDate;
  readonly court: string;
  readonly claimReference: string;
  readonly on: CalendarDate;
}

const mayRecordQuashing = (state: PlanningApplication) =>
  provided(inStage(state, ['determined'], 'quashed'), ({ determination }) =>
    determination.issued
      ? undefined
      : reject('no-decision-of-ours', 'The council made no decision on this case that a court could quash.'),
  );

function recordQuashing(
  { type: _, on, ...quashed }: RecordQuashing,
  found: FoundBy<typeof mayRecordQuashing>,
): CaseOutcome {
  const { quashedOn } = quashed;
  const reason = `Quashed by ${quashed.court} (${quashed.claimReference}).`;
  return accept(
    { type: 'DecisionQuashed', ...of(found, quashedOn), ...quashed },
    { type: 'CaseReopened', ...of(found, quashedOn), reopenedOn: quashedOn, reason },
  );
}

export const RecordQuashing: Act<RecordQuashing> = act(mayRecordQuashing, recordQuashing, {
  days: { quashedOn: happened(the.beforeTheDecision, the.claim), on: done() },
  makes: { kind: 'quashing', id: 'entryId', fact: 'DecisionQuashed', called: 'claimReference' },
});
