import type { CalendarDate, Instant } from '#domain';

/** A letter that was written, and how far it has come. What it says is asked for on its case. */
export class OutboxLetterView {
  letterId: string;
  caseId: string;
  /** As the case was called when it was written. */
  caseReference: string;
  council: string;
  letter: string;
  letterInWords: string;
  channel: string;
  to: string;
  /** Null where a rule of the council had it written. */
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
