import { type Rejection, reject } from '../../../decider.js';
import { unanswered } from '../state/validation.js';
import type { Known } from '../state.js';

/** A refusal while the applicant has not answered everything. */
export function stillAsked({ requests }: Known): { readonly rejected: Rejection } | undefined {
  const open = unanswered(requests, 'open');
  if (open.length === 0) return undefined;
  return reject(
    'requests-open',
    `Still waiting for an answer to ${open.join(', ')}: record it, or cancel the request.`,
  );
}
