import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { isLateComment } from '../questions/earliest-decision.js';
import { foundOn, ifBefore } from '../questions/found-later.js';
import type { Decided, PlanningApplication } from '../state.js';
import type { Representation } from './events.js';

export interface RecordRepresentation extends Representation {
  readonly type: 'RecordRepresentation';
  readonly on: CalendarDate;
}

/**
 * A late comment is accepted until the decision, and marked. A comment that came before the decision but was
 * found later is also accepted.
 */
const mayRecordRepresentation = (state: PlanningApplication) => undecided(state, 'commented on');

function recordRepresentation(
  { type: _, on, ...representation }: RecordRepresentation,
  found: FoundBy<typeof mayRecordRepresentation> | Decided,
): CaseOutcome {
  const { receivedOn } = representation;
  return accept({
    type: 'RepresentationReceived',
    ...of(found, receivedOn),
    ...representation,
    late: isLateComment(found, receivedOn),
    ...foundOn(found, on),
  });
}

export const representationMade = {
  kind: 'representation',
  id: 'representationId',
  fact: 'RepresentationReceived',
  called: 'stance',
} as const;

export const RecordRepresentation: Act<RecordRepresentation> = act(
  mayRecordRepresentation,
  recordRepresentation,
  {
    days: { receivedOn: happened(the.receipt), on: done() },
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
    makes: representationMade,
  },
);
