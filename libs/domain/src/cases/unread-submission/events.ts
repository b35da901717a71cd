import type { CalendarDate } from '#legislation';
import type { EventVersions } from '../../decider.js';
import type { CaseId, CouncilCode, OfficerId } from '../../values.js';

/** One thing that kept a submission from being read: where it is (a JSON pointer), a stable code, the rule in words. */
export interface NotReadBecause {
  readonly field: string;
  readonly code: string;
  readonly because: string;
}

/** What came in as a submission and could not be read is kept as it came, apart from the record: it may name people. */
export interface SubmissionKeptUnread {
  readonly type: 'SubmissionKeptUnread';
  readonly effectiveOn: CalendarDate;
  readonly council: CouncilCode;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** The name under which its bytes are kept, and its key. */
  readonly subject: string;
  /** Whoever sent it: most often a portal. */
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
      /** Read from other bytes than those that came: somebody had put them right. */
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
