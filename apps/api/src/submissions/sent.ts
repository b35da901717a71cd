import type { SubmissionRead } from '#intake';
import {
  type Answer,
  type CalendarDate,
  type CouncilLaw,
  type Instant,
  londonDate,
  receivedDay,
} from '#legislation';
import { Problem } from '../http/problem.js';

/** A submission, read, with its day of receipt. */
export interface Sent {
  readonly read: SubmissionRead;
  readonly digest: string;
  readonly received: ReturnType<typeof dayReceived>;
}

/** The day of receipt: every moment has one; it is provisional if a year's holidays are not proclaimed. */
export function dayReceived(
  submittedAt: Instant,
  now: Instant,
  { corrections }: CouncilLaw,
): { submittedAt: Instant; day: Answer<CalendarDate> } {
  if (submittedAt > now)
    throw new Problem(
      422,
      'submitted-in-the-future',
      `It claims to have been sent at ${submittedAt}, but it is now ${now}.`,
    );
  return { submittedAt, day: receivedDay(submittedAt, corrections) };
}

/** What the applicant paid at the portal: only then does a submission have the payment provider's reference. */
export function paymentStated({ fee }: SubmissionRead, submittedAt: Instant) {
  const { payablePence: amountPence, paymentReference: reference } = fee;
  if (reference === null || amountPence === null || amountPence === 0) return null;
  return { amountPence, reference, paidOn: londonDate(submittedAt) };
}
