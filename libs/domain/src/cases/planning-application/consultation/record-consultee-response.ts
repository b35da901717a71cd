import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import * as the from '../days/bounds.js';
import { done, happened } from '../days/limits.js';
import { of, undecided } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { foundOn, ifBefore } from '../questions/found-later.js';
import type { Decided, PlanningApplication } from '../state.js';
import type { ConsulteeResponse } from './events.js';
import { consulteesAsked } from './targets.js';

export interface RecordConsulteeResponse extends ConsulteeResponse {
  readonly type: 'RecordConsulteeResponse';
  readonly on: CalendarDate;
}

/**
 * A late answer is accepted and marked. An answer that came before the decision but was found later is also
 * accepted.
 */
const mayRecordConsulteeResponse = (state: PlanningApplication) =>
  undecided(state, 'commented on by a consultee');

function recordConsulteeResponse(
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

export const responseGiven = {
  kind: 'response',
  id: 'responseId',
  fact: 'ConsulteeResponded',
  called: 'position',
} as const;

export const RecordConsulteeResponse: Act<RecordConsulteeResponse> = act(
  mayRecordConsulteeResponse,
  recordConsulteeResponse,
  {
    days: {
      receivedOn: happened(the.receipt, the.consulted),
      on: done(),
    },
    targets: consulteesAsked,
    without: 'Nobody has been consulted: consult them first.',
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
    makes: responseGiven,
  },
);
