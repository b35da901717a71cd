import { type Rejection, reject } from '../../../decider.js';
import { type Requests, requestInWords, unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';

/** Refuses if no requested item is missing: the applicant must know what to send. */
export const nothingAsked = ({ requests }: ExistingCase): { readonly rejected: Rejection } | undefined =>
  unanswered(requests, 'open', 'lapsed').length === 0
    ? reject('nothing-asked', 'First ask for the missing items: the applicant must know what to send.')
    : undefined;

/** Refuses while the applicant has not answered every request. */
export const stillAsked = ({ requests }: ExistingCase): { readonly rejected: Rejection } | undefined =>
  waitingFor(requests, unanswered(requests, 'open'));

/** Refuses for these requests, if there are any, and names each. */
export function waitingFor(
  requests: Requests,
  requestIds: readonly string[],
): { readonly rejected: Rejection } | undefined {
  if (requestIds.length === 0) return undefined;
  const asked = requestIds.map((id) => requestInWords(requests, id)).join(', ');
  return reject(
    'requests-open',
    `Still waiting for an answer about ${asked}: record the answer, or cancel the request.`,
  );
}
