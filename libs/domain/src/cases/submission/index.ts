import type { CalendarDate, Instant } from '#legislation';
import { accept, type Decider, type EventVersions, reject } from '../../decider.js';
import type { Sealed } from '../../values.js';

/** The submission as it came, byte for byte, in a stream of its own so that no decision has to read it. */
export interface SubmissionPreserved {
  readonly type: 'SubmissionPreserved';
  readonly effectiveOn: CalendarDate;
  readonly submissionId: string;
  readonly submittedAt: Instant;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: 'application/json';
  /** Compressed (gzip), then sealed: it names people. */
  readonly payload: Sealed;
}

export const submissionEvents: EventVersions<SubmissionPreserved> = { SubmissionPreserved: 1 };

export type PreserveSubmission = Omit<SubmissionPreserved, 'type' | 'effectiveOn'> & {
  readonly type: 'PreserveSubmission';
  readonly on: CalendarDate;
};

export type Submission = { readonly sha256: string } | { readonly sha256: null };

/** Keeps a submission once. The same bytes again are a retry; other bytes under its id are refused. */
export const submission: Decider<Submission, PreserveSubmission, SubmissionPreserved> = {
  initial: { sha256: null },
  evolve: (_, { sha256 }) => ({ sha256 }),
  decide: ({ type: _, on, ...preserved }, { sha256 }) => {
    if (sha256 === preserved.sha256) return accept();
    if (sha256 !== null) {
      return reject(
        'submission-differs',
        `Submission ${preserved.submissionId} was received before with other contents. Send it under a new id.`,
      );
    }
    return accept({ type: 'SubmissionPreserved', effectiveOn: on, ...preserved });
  },
};
