import type { CalendarDate, Instant } from '#domain';

export class NotReadView {
  /** Where in it, as a JSON pointer; empty for the whole. */
  field: string;
  code: string;
  because: string;
}

/** What came as a submission and could not be read. */
export class UnreadSubmissionView {
  id: string;
  /** Whose it is now. */
  council: string;
  /** `waiting`, `takenIn` or `dismissed`. */
  state: string;
  receivedOn: CalendarDate;
  receivedAt: Instant;
  /** Whoever sent it: most often a portal. */
  sentBy: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Where its bytes are kept, sealed: the name in the store of files. Null once they are gone. */
  keptAs: string | null;
  notRead: NotReadView[];
  /** The case that it became. */
  caseId: string | null;
  /** In that council's format; null while it cannot be shown. */
  caseReference: string | null;
  /** Why it was handed on or dismissed. */
  reason: string | null;
  /** Whoever did the last that was done to it. */
  by: string | null;
  changedAt: Instant;
}

export class UnreadSubmissionsView {
  page: number;
  total: number;
  submissions: UnreadSubmissionView[];
}
