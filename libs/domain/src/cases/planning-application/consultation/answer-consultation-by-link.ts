import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import { done } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { openLink } from '../questions/link-state.js';
import type { PlanningApplication } from '../state.js';
import type { ConsulteeResponse } from './events.js';
import { responseGiven } from './record-consultee-response.js';

/** A consultee's answer by the link in the letter, without an account. */
export interface AnswerConsultationByLink extends Omit<ConsulteeResponse, 'consulteeId' | 'receivedOn'> {
  readonly type: 'AnswerConsultationByLink';
  readonly letterId: string;
  readonly on: CalendarDate;
}

function answerConsultationByLink(
  { type: _, letterId, on, ...answer }: AnswerConsultationByLink,
  state: PlanningApplication,
): CaseOutcome {
  const found = openLink(state, letterId, on);
  if ('rejected' in found) return found;
  const { asks, tokenSha256 } = found.link;
  if (asks.what !== 'views') return reject('link-asks-otherwise', 'This link is for a different request.');
  return accept({
    type: 'ConsulteeResponded',
    ...of(found.state, on),
    ...answer,
    ...{ consulteeId: asks.consulteeId, receivedOn: on, late: false, link: tokenSha256 },
  });
}

export const AnswerConsultationByLink: Act<AnswerConsultationByLink> = unasked(answerConsultationByLink, {
  days: { on: done() },
  makes: responseGiven,
});
