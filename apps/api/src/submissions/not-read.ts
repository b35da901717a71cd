import type { SubmissionProblem } from '#intake';
import { Problem } from '../http/problem.js';

/** What came cannot be read as a submission: why, and of what is kept of it. */
export class NotRead extends Problem {
  constructor(
    readonly notRead: readonly SubmissionProblem[],
    keptAs?: string,
  ) {
    const kept = keptAs && ` It is kept as it came, for the council to look at: ${keptAs}.`;
    super(400, 'malformed', `What was sent cannot be read as asked; see errors.${kept ?? ''}`, notRead);
  }
}
