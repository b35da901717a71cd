import type { CaseId, CaseReference, CouncilCode, PlanningApplication, ReceiveApplication } from '#domain';
import type { Done } from '#event-store';
import type { Sent } from './sent.js';
import type { SubmissionReceived } from './submission.view.js';

export type Paid = Pick<ReceiveApplication, 'payment' | 'paymentKnown'>;
export const noPayment: Paid = { payment: null, paymentKnown: null };

export type ReceivedCase = Exclude<PlanningApplication, { stage: 'unknown' }>;

/** The command that opens a case with what was sent. People come sealed. */
export const receiveApplication = (
  caseReference: CaseReference,
  { read, digest, received }: Sent,
  paid: Paid,
  rest: Pick<ReceiveApplication, 'scale' | 'applicant' | 'agent' | 'cameWith'>,
): ReceiveApplication => ({
  type: 'ReceiveApplication',
  caseReference,
  submissionId: read.submissionId,
  applicationType: read.applicationType,
  typeIsKnown: read.typeIsKnown,
  description: read.description,
  site: read.site,
  submittedAt: received.submittedAt,
  receivedOn: received.day.value,
  receivedOnBecause: received.day.because,
  payloadSha256: digest,
  feeStatedPence: read.fee.payablePence,
  ...paid,
  ...rest,
});

/** What the sender is answered, from the case as it is now. */
export const submissionReceived = (
  caseId: CaseId,
  council: CouncilCode,
  { read, digest }: Sent,
  { caseReference, applicationType, receivedOn }: ReceivedCase,
  { revision, position }: Done,
): SubmissionReceived => ({
  caseId,
  caseReference,
  council,
  submissionId: read.submissionId,
  applicationType,
  typeIsKnown: read.typeIsKnown,
  version: read.version,
  documents: read.files.length,
  receivedOn,
  sha256: digest,
  revision: revision.toString(),
  position: position.toString(),
});
