import type { CalendarDate } from '#legislation';
import { keyOfId } from '../../../client-ids.js';
import { accept, reject } from '../../../decider.js';
import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { done, toCome } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import type { PlanningApplication } from '../state.js';

/**
 * Puts the case on an agenda. If repeated, it moves the case to another meeting. After a resolution it brings
 * the case back, because an obligation may never be completed, or something new may come up before the
 * decision is issued.
 */
export interface ScheduleCommittee {
  readonly type: 'ScheduleCommittee';
  readonly meetingId: string;
  readonly committee: string;
  readonly meetsOn: CalendarDate;
  readonly agendaItem: string;
  readonly on: CalendarDate;
}

const mayScheduleCommittee = (state: PlanningApplication) =>
  inStage(state, ['committee', 'awaitingObligation'], 'put on an agenda');

function scheduleCommittee(
  { type: _, on, ...meeting }: ScheduleCommittee,
  found: FoundBy<typeof mayScheduleCommittee>,
): CaseOutcome {
  if (found.meeting?.meetingId === meeting.meetingId) return accept();
  if (found.entries.has(keyOfId('resolution', meeting.meetingId)))
    return reject('meeting-held', `${meeting.meetingId} has already resolved on it: name another meeting.`);
  return accept({ type: 'CommitteeScheduled', ...of(found, on), ...meeting });
}

export const ScheduleCommittee: Act<ScheduleCommittee> = act(mayScheduleCommittee, scheduleCommittee, {
  days: {
    meetsOn: toCome(withCode(the.today, 'meeting-in-the-past'), the.recommendation),
    on: done(the.recommendation),
  },
  makes: {
    ...{ kind: 'committee meeting', id: 'meetingId', fact: 'CommitteeScheduled', called: 'committee' },
    // It may have been moved to another meeting since, and return to this one.
    judgedByCommand: true,
  },
});
