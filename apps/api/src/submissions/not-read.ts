import type { SubmissionProblem } from '#intake';
import { Problem } from '../http/problem.js';

/** A submission that cannot be read: the reasons, and what is kept of it. */
export class NotRead extends Problem {
  constructor(
    readonly notRead: readonly SubmissionProblem[],
    keptAs?: string,
  ) {
    const kept = keptAs && ` It is kept as it arrived, for the council to check: ${keptAs}.`;
    super(400, 'malformed', `The request cannot be read; see errors.${kept ?? ''}`, notRead);
  }
}
