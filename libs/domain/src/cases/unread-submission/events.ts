import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/**
 * One fault that kept a submission from being read: its place (a JSON pointer), a stable code, and the rule
 * in words.
 */
export interface NotReadBecause {
  readonly field: string;
  readonly code: string;
  readonly because: string;
}

/** A submission that could not be read is kept unchanged, outside the record, because it may name people. */
export interface SubmissionKeptUnread {
  readonly type: 'SubmissionKeptUnread';
  readonly effectiveOn: CalendarDate;
  readonly council: CouncilCode;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** The name under which its bytes are kept, which is also the name of its key. */
  readonly subject: string;
  /** The sender: usually a portal. */
  readonly sentBy: string;
  readonly notRead: readonly NotReadBecause[];
}

export type UnreadSubmissionEvent =
  | SubmissionKeptUnread
  | {
      readonly type: 'UnreadSubmissionHandedOn';
      readonly effectiveOn: CalendarDate;
      readonly from: CouncilCode;
      readonly to: CouncilCode;
      readonly reason: string;
      readonly by: OfficerId;
    }
  | {
      readonly type: 'UnreadSubmissionTakenIn';
      readonly effectiveOn: CalendarDate;
      readonly caseId: CaseId;
      /** Whether corrected bytes were read instead of the original ones. */
      readonly mended: boolean;
      readonly by: OfficerId;
    }
  | {
      readonly type: 'UnreadSubmissionDismissed';
      readonly effectiveOn: CalendarDate;
      readonly reason: string;
      readonly by: OfficerId;
    };

export const unreadSubmissionEvents: EventVersions<UnreadSubmissionEvent> = {
  SubmissionKeptUnread: 1,
  UnreadSubmissionHandedOn: 1,
  UnreadSubmissionTakenIn: 1,
  UnreadSubmissionDismissed: 1,
};
