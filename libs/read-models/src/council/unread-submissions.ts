import type {
  CalendarDate,
  CaseId,
  CouncilCode,
  Instant,
  unreadSubmissions as kept,
  OfficerId,
} from '#domain';
import { tableOf } from '#projections';
import { everyFact, readModel } from '../read-model.js';

type Fact = kept.UnreadSubmissionEvent;

/** Submissions that could not be read, and what happened to them. */
export interface UnreadSubmissionRow {
  readonly id: string;
  /** The council that has it now. */
  readonly council: CouncilCode;
  readonly state: 'waiting' | 'takenIn' | 'dismissed';
  readonly receivedOn: CalendarDate;
  readonly receivedAt: Instant;
  readonly sentBy: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly subject: string;
  readonly notRead: readonly kept.NotReadBecause[];
  /** The case that it became. */
  readonly caseId: CaseId | null;
  /** Why it was passed on or dismissed, in the words of the person who did so. */
  readonly reason: string | null;
  /** The person who handled it last. */
  readonly by: OfficerId | null;
  readonly changedAt: Instant;
}

const prefix = 'unreadSubmission-';

export const unreadSubmissions = readModel<UnreadSubmissionRow>()({
  name: 'council_unread_submission',
  version: 1,
  facts: { unreadSubmission: everyFact('its switch has a case for each') },
  table: tableOf<UnreadSubmissionRow>({
    key: 'id',
    columns: {
      id: 'text',
      council: 'text',
      state: 'text',
      receivedOn: 'date',
      receivedAt: 'timestamptz',
      sentBy: 'text',
      sha256: 'text',
      bytes: 'integer',
      mediaType: 'text',
      subject: 'text',
      notRead: 'jsonb',
      caseId: 'text null',
      reason: 'text null',
      by: 'text null',
      changedAt: 'timestamptz',
    },
    indexes: ['(council, state, received_at)'],
  }),
  key: ({ stream }) => stream.slice(prefix.length),
  project: (row, { stream, event, metadata }) => {
    const fact = event as Fact;
    const changedAt = metadata.recordedAt;
    if (fact.type === 'SubmissionKeptUnread') {
      const { council, sentBy, sha256, bytes, mediaType, subject, notRead, effectiveOn: receivedOn } = fact;
      return {
        ...{ id: stream.slice(prefix.length), council, state: 'waiting', receivedOn, receivedAt: changedAt },
        ...{ sentBy, sha256, bytes, mediaType, subject, notRead, changedAt },
        ...{ caseId: null, reason: null, by: null },
      };
    }
    return row ? { ...row, ...changedBy(fact), by: fact.by, changedAt } : null;
  },
});

function changedBy(
  fact: Exclude<Fact, kept.SubmissionKeptUnread>,
): Partial<Pick<UnreadSubmissionRow, 'council' | 'state' | 'caseId' | 'reason'>> {
  switch (fact.type) {
    case 'UnreadSubmissionHandedOn':
      return { council: fact.to, reason: fact.reason };
    case 'UnreadSubmissionTakenIn':
      return { state: 'takenIn', caseId: fact.caseId };
    case 'UnreadSubmissionDismissed':
      return { state: 'dismissed', reason: fact.reason };
  }
}
