import { type Rejection, reject } from '../../../decider.js';
import { unanswered } from '../state/validation.js';
import type { ExistingCase } from '../state.js';

/** Refuses if no requested item is missing: the applicant must know what to send. */
export const nothingAsked = ({ requests }: ExistingCase): { readonly rejected: Rejection } | undefined =>
  unanswered(requests, 'open', 'lapsed').length === 0
    ? reject('nothing-asked', 'First ask for the missing items: the applicant must know what to send.')
    : undefined;

/** Refuses while the applicant has not answered every request. */
export function stillAsked({ requests }: ExistingCase): { readonly rejected: Rejection } | undefined {
  const open = unanswered(requests, 'open');
  if (open.length === 0) return undefined;
  return reject(
    'requests-open',
    `Still waiting for an answer to ${open.join(', ')}: record the answer, or cancel the request.`,
  );
}
