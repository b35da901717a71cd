import type { CalendarDate } from '#legislation';
import { accept } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { commentsUntil } from '../questions/earliest-decision.js';
import { foundOn } from '../questions/found-later.js';
import type { Decided, PlanningApplication } from '../state.js';
import type { Representation } from './events.js';

export interface RecordRepresentation extends Representation {
  readonly type: 'RecordRepresentation';
  readonly on: CalendarDate;
}

/**
 * A late comment is accepted until the decision, and marked. So is one that came by then and was found
 * afterwards.
 */
export const mayRecordRepresentation = (state: PlanningApplication) => undecided(state, 'commented on');

export function recordRepresentation(
  { type: _, on, ...representation }: RecordRepresentation,
  found: FoundBy<typeof mayRecordRepresentation> | Decided,
): CaseOutcome {
  const { receivedOn } = representation;
  const last = commentsUntil(found);
  const late = last !== undefined && receivedOn > last;
  return accept({
    type: 'RepresentationReceived',
    ...of(found, receivedOn),
    ...representation,
    late,
    ...foundOn(found, on),
  });
}
