import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { of, undecided } from '../guards.js';
import type { CaseOutcome } from '../handlers.js';
import type { PlanningApplication } from '../state.js';
import type { ConsulteeResponse } from './events.js';

export interface RecordConsulteeResponse extends ConsulteeResponse {
  readonly type: 'RecordConsulteeResponse';
  readonly on: CalendarDate;
}

/** A late answer is taken, and marked. */
export function recordConsulteeResponse(
  { type: _, on, ...response }: RecordConsulteeResponse,
  state: PlanningApplication,
): CaseOutcome {
  const guard = undecided(state, 'commented on by a consultee');
  if ('rejected' in guard) return guard;
  const { found } = guard;
  const { consulteeId, receivedOn } = response;
  const consultee = found.consultation.consultees.get(consulteeId);
  if (!consultee)
    return reject(
      'unknown-consultee',
      `Nobody was consulted on ${found.caseReference} as ${consulteeId}: consult them first.`,
    );
  const late = receivedOn > consultee.respondBy;
  return accept({ type: 'ConsulteeResponded', ...of(found, receivedOn), ...response, late });
}
