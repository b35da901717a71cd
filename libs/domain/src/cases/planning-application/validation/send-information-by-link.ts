import type { CalendarDate } from '#legislation';
import { accept, reject } from '../../../decider.js';
import type { Sealed } from '../../../values.js';
import { done } from '../days/limits.js';
import { of } from '../guards.js';
import { type Act, type CaseOutcome, unasked } from '../handlers.js';
import { openLink } from '../questions/link-state.js';
import type { PlanningApplication } from '../state.js';

/** An applicant's or agent's answer to a request for information, by the link in its letter. */
export interface SendInformationByLink {
  readonly type: 'SendInformationByLink';
  readonly letterId: string;
  /** The id of this answer, so that a repeat is recognised. */
  readonly answerId: string;
  /** Null if the files say everything. */
  readonly answer: Sealed | null;
  readonly on: CalendarDate;
}

function sendInformationByLink(
  { letterId, answerId, answer, on }: SendInformationByLink,
  state: PlanningApplication,
): CaseOutcome {
  const found = openLink(state, letterId, on);
  if ('rejected' in found) return found;
  const { asks, tokenSha256 } = found.link;
  if (asks.what !== 'information')
    return reject('link-asks-otherwise', 'This link is for a different request.');
  if (answer === null && !hasFiles(found.state, tokenSha256))
    return reject('nothing-sent', 'First write an answer or add a file.');
  return accept({
    type: 'InformationReceived',
    ...of(found.state, on),
    ...{ requestId: asks.requestId, receivedOn: on, answerId, link: tokenSha256 },
    ...(answer !== null && { answer }),
  });
}

export const SendInformationByLink: Act<SendInformationByLink> = unasked(sendInformationByLink, {
  days: { on: done() },
  makes: { id: 'answerId', fact: 'InformationReceived' },
});

const hasFiles = (state: Extract<ReturnType<typeof openLink>, { state: unknown }>['state'], link: string) =>
  [...state.register.documents.values()].some(({ cameBy }) => cameBy?.link === link);
