import type { CalendarDate, Instant } from '#domain';

/** A letter and its progress. Ask the case for its contents. */
export class OutboxLetterView {
  letterId: string;
  caseId: string;
  /** The case's reference when the letter was written. */
  caseReference: string;
  council: string;
  letter: string;
  letterInWords: string;
  channel: string;
  to: string;
  /** Null if a rule of the council triggered it. */
  by: string | null;
  writtenOn: CalendarDate;
  writtenAt: Instant;
  /** waiting, handedOver, delivered or notDelivered. */
  standing: string;
  said: string | null;
  changedAt: Instant;
}

export class OutboxView {
  page: number;
  letters: OutboxLetterView[];
}
