import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome, FoundBy } from '../handlers.js';
import { foundOn } from '../questions/found-later.js';
import type { Decided, PlanningApplication } from '../state.js';
import type { ConsulteeResponse } from './events.js';

export interface RecordConsulteeResponse extends ConsulteeResponse {
  readonly type: 'RecordConsulteeResponse';
  readonly on: CalendarDate;
}

/** A late answer is accepted and marked. So is one that came before the decision and was found afterwards. */
export const mayRecordConsulteeResponse = (state: PlanningApplication) =>
  undecided(state, 'commented on by a consultee');

export function recordConsulteeResponse(
  { type: _, on, ...response }: RecordConsulteeResponse,
  found: FoundBy<typeof mayRecordConsulteeResponse> | Decided,
): CaseOutcome {
  const { consulteeId, receivedOn } = response;
  const consultee = found.consultation.consultees.get(consulteeId);
  if (!consultee)
    return reject(
      'unknown-consultee',
      `Nobody was consulted on ${found.caseReference} as ${consulteeId}: consult them first.`,
    );
  const late = receivedOn > consultee.respondBy;
  return accept({
    type: 'ConsulteeResponded',
    ...of(found, receivedOn),
    ...response,
    late,
    ...foundOn(found, on),
  });
}
