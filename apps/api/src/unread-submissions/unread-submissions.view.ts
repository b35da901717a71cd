import type { CalendarDate, Instant } from '#domain';

export class NotReadView {
  /** The place in it, as a JSON pointer; empty for the whole. */
  field: string;
  code: string;
  because: string;
}

/** A submission that could not be read. */
export class UnreadSubmissionView {
  id: string;
  /** The council to which it now belongs. */
  council: string;
  /** `waiting`, `takenIn` or `dismissed`. */
  state: string;
  receivedOn: CalendarDate;
  receivedAt: Instant;
  /** The sender: usually a portal. */
  sentBy: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Where its sealed bytes are kept: the name in the file store. Null once they are deleted. */
  keptAs: string | null;
  notRead: NotReadView[];
  /** The case that it became. */
  caseId: string | null;
  /** In that council's format; null while it cannot be shown. */
  caseReference: string | null;
  /** Why it was handed over or dismissed. */
  reason: string | null;
  /** The person who handled it last. */
  by: string | null;
  changedAt: Instant;
}

export class UnreadSubmissionsView {
  page: number;
  total: number;
  submissions: UnreadSubmissionView[];
}
