import { type CalendarDate, londonDate } from '#legislation';
import type { PlanningApplicationEvent } from './events.js';
import { type DaysOnRecord, dayKey } from './state/days-on-record.js';

type Fact = PlanningApplicationEvent;
type OfType<Type extends Fact['type']> = Extract<Fact, { type: Type }>;
type Remembered = readonly (readonly [key: string, day: CalendarDate])[];

/** The facts whose date is remembered; other dates limit nothing, or are elsewhere in the state. */
const remembered: { readonly [Type in Fact['type']]?: (fact: OfType<Type>) => Remembered } = {
  ApplicationReceived: ({ submittedAt }) => [[dayKey('submission'), londonDate(submittedAt)]],
  CaseImported: ({ effectiveOn }) => [[dayKey('import'), effectiveOn]],
  InformationRequested: ({ requestId, effectiveOn }) => [[dayKey('request', requestId), effectiveOn]],
  InformationReceived: ({ requestId, receivedOn }) => [[dayKey('answer', requestId), receivedOn]],
  ValidationDisputed: ({ disputeId, noticeReceivedOn }) => [[dayKey('dispute', disputeId), noticeReceivedOn]],
  ApplicationValidated: ({ validationCompletedOn }) => [[dayKey('validation'), validationCompletedOn]],
  PaymentRecorded: ({ paymentId, paidOn }) => [[dayKey('payment', paymentId), paidOn]],
  RefundDue: ({ refundId, effectiveOn }) => [[dayKey('refund', refundId), effectiveOn]],
  GuaranteeRefundDue: ({ refundId, effectiveOn }) => [[dayKey('refund', refundId), effectiveOn]],
  DocumentAdded: ({ documentId, receivedOn, redacts }) =>
    redacts === null ? [[dayKey('document', documentId), receivedOn]] : [],
  DocumentSubmitted: ({ documentId, receivedOn }) => [[dayKey('document', documentId), receivedOn]],
  SubmissionAmended: ({ version, receivedOn }) => [[dayKey('document', `version ${version}`), receivedOn]],
  AmendmentReceived: ({ entryId, receivedOn }) => [[dayKey('amendment', entryId), receivedOn]],
  ConsulteesContacted: ({ consultees, contactedOn, again }) =>
    again ? [] : consultees.map(({ consulteeId }) => [dayKey('consulted', consulteeId), contactedOn]),
  RepresentationReceived: ({ representationId, receivedOn }) => [
    [dayKey('representation', representationId), receivedOn],
  ],
  ExtensionProposed: ({ proposalId, effectiveOn }) => [[dayKey('extension', proposalId), effectiveOn]],
  RecommendationSubmitted: ({ effectiveOn }) => [[dayKey('recommendation'), effectiveOn]],
  CommitteeResolved: ({ resolvedOn }) => [[dayKey('resolution'), resolvedOn]],
  ObligationHeadsAgreed: ({ agreedOn }) => [[dayKey('heads'), agreedOn]],
  DetailsSubmitted: ({ conditions, effectiveOn }) =>
    conditions.map((condition) => [dayKey('details', condition), effectiveOn]),
  AppealValidated: ({ appealId, validatedOn }) => [[dayKey('appeal-validated', appealId), validatedOn]],
  AppealStarted: ({ appealId, startedOn }) => [[dayKey('appeal-started', appealId), startedOn]],
  ActProposed: ({ proposalId, effectiveOn }) => [[dayKey('proposal', proposalId), effectiveOn]],
};

/** The dates known after a fact. A payment that never arrived has no date. */
export function daysAfter(days: DaysOnRecord, fact: Fact): DaysOnRecord {
  if (fact.type === 'PaymentReversed') {
    const left = new Map(days);
    left.delete(dayKey('payment', fact.paymentId));
    return left;
  }
  const line = remembered[fact.type] as ((fact: Fact) => Remembered) | undefined;
  const more = line?.(fact) ?? [];
  return more.length === 0 ? days : new Map([...days, ...more]);
}
