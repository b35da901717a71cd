import type { CalendarDate, Instant } from '#legislation';
import { accept, type Decider, type EventVersions, reject } from '../../decider.js';
import type { Sealed } from '../../values.js';

/** The original submission, byte for byte, in a separate stream so that no decision has to read it. */
export interface SubmissionPreserved {
  readonly type: 'SubmissionPreserved';
  readonly effectiveOn: CalendarDate;
  readonly submissionId: string;
  /** The version, if the portal counts versions; left out for a submission that comes once. */
  readonly version?: number;
  readonly submittedAt: Instant;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: 'application/json';
  /** Compressed (gzip), then sealed, because it names people. */
  readonly payload: Sealed;
}

export const submissionEvents: EventVersions<SubmissionPreserved> = { SubmissionPreserved: 1 };

export type PreserveSubmission = Omit<SubmissionPreserved, 'type' | 'effectiveOn'> & {
  readonly type: 'PreserveSubmission';
  readonly on: CalendarDate;
};

/** The hash of each version; `first` for a submission without versions. */
interface Submission {
  readonly versions: ReadonlyMap<number | 'first', string>;
}

/**
 * Keeps each version of a submission once. The same bytes are a retry; other bytes under its id are refused.
 */
export const submission: Decider<Submission, PreserveSubmission, SubmissionPreserved> = {
  initial: { versions: new Map() },
  evolve: ({ versions }, { version, sha256 }) => ({
    versions: new Map(versions).set(version ?? 'first', sha256),
  }),
  decide: ({ type: _, on, ...preserved }, { versions }) => {
    const before = versions.get(preserved.version ?? 'first');
    if (before === preserved.sha256) return accept();
    if (before !== undefined) {
      return reject(
        'submission-differs',
        `Submission ${preserved.submissionId} was received before with other contents. Send it under a new id.`,
      );
    }
    return accept({ type: 'SubmissionPreserved', effectiveOn: on, ...preserved });
  },
};
