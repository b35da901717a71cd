import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { inStage, of } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { type PlanningApplication, validStages } from '../state.js';
import { responsesReceived } from './targets.js';

/**
 * Prepares the public version of a body's answer: it may name a badger sett, or carry a signature. Until then
 * it is not published.
 */
export interface RedactConsulteeResponse {
  readonly type: 'RedactConsulteeResponse';
  readonly responseId: string;
  readonly redactedComment: string;
  readonly on: CalendarDate;
}

const mayRedactConsulteeResponse = (state: PlanningApplication) => inStage(state, validStages, 'redacted');

function redactConsulteeResponse(
  { responseId, redactedComment, on }: RedactConsulteeResponse,
  found: FoundBy<typeof mayRedactConsulteeResponse>,
): CaseOutcome {
  const existing = found.consultation.responses.get(responseId);
  if (existing === undefined)
    return reject('unknown-response', `There is no response ${responseId} on ${found.caseReference}.`);
  if (existing === redactedComment) return accept();
  return accept({ type: 'ConsulteeResponseRedacted', ...of(found, on), responseId, redactedComment });
}

export const RedactConsulteeResponse: Act<RedactConsulteeResponse> = act(
  mayRedactConsulteeResponse,
  redactConsulteeResponse,
  {
    days: { on: done() },
    targets: responsesReceived,
    without: 'No consultee has answered.',
  },
);
