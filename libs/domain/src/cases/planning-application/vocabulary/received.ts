import type { CalendarDate, Instant, Reason, Scale } from '#legislation';
import type { Sealed } from '../../../values.js';

/** What the submission said, and how it was received. */
export interface Received {
  readonly submissionId: string;
  /** The Open Digital Planning code; `typeIsKnown` is false if no rule covers it. */
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  readonly scale: Scale;
  readonly description: string;
  readonly site: Site;
  readonly applicant: Sealed | null;
  readonly agent: Sealed | null;
  readonly submittedAt: Instant;
  /** The day of receipt: the next working day if it came out of office hours (DMPO art. 2(6)). */
  readonly receivedOn: CalendarDate;
  readonly receivedOnBecause: Reason;
  /** The hash of the original bytes. */
  readonly payloadSha256: string;
  readonly feeStatedPence: number | null;
}

export interface Site {
  readonly address: string;
  readonly postcode: string | null;
  readonly uprn: string | null;
  readonly ward: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
}
