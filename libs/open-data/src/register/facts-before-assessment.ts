import type {
  AllocationFact,
  FeeFact,
  ReceivingFact,
  RegisterFact,
  SubmittedFact,
  ValidationFact,
} from '#domain';
import { hidden, type ShownFacts, shows } from '#read-models';
import type { RegisterEntry } from './entry.js';

export type Part = keyof RegisterEntry;

/** The parts of the register's entry that each fact may change. A case that is not on the register has no entry. */
export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, Part>;

export const internal = hidden(
  "for the council's internal work: the law does not require it on the register",
);
const money = hidden('fees and payments are between the applicant and the council');

export const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  ImportCorrected: shows(
    ...(['applicationType', 'description', 'site', 'applicant', 'agent', 'receivedOn'] as const),
  ),
  CaseHistoryImported: shows('part', 'decision', 'withdrawnOn', 'status'),
  CaseTakenOver: shows('council', 'caseReference'),
  ParentLinked: internal,
  ApplicationClosedAsDuplicate: internal,
  ApplicationWithdrawn: shows('part', 'withdrawnOn', 'consultees', 'comments', 'status'),
};

export const validation: Parts<ValidationFact> = {
  DevelopmentMeasured: internal,
  InformationRequested: internal,
  InformationReceived: internal,
  InformationRequestCancelled: internal,
  InformationRequestLapsed: internal,
  ApplicationInvalidated: internal,
  ValidationDisputed: internal,
  ValidationDisputeAnswered: internal,
  ApplicationReturned: internal,
  ApplicationValidated: shows('validFrom', 'status'),
  ValidDateCorrected: shows('validFrom', 'decideBy', 'status'),
  ValidationSetAside: shows('validFrom', 'decideBy', 'status'),
};

export const fees: Parts<FeeFact> = {
  FeeAssessed: money,
  PaymentRecorded: money,
  PaymentReversed: money,
  StatedPaymentNotCounted: money,
  PaymentMovedAway: money,
  PaymentMovedHere: money,
  RefundBroughtIn: money,
  RefundDue: money,
  GuaranteeRefundDue: money,
  RefundNoLongerDue: money,
  RefundOwedBack: money,
  RefundPaid: money,
};

export const allocation: Parts<AllocationFact> = {
  OfficerAllocated: internal,
  SpecialistAllocated: internal,
};

export const register: Parts<RegisterFact> = {
  DocumentAdded: shows('documents', 'documentsWithheld'),
  DocumentStored: shows('documents', 'documentsWithheld'),
  DocumentScanned: shows('documents', 'documentsWithheld'),
  DocumentPublishStatusSet: shows('documents', 'documentsWithheld'),
  DocumentSuperseded: shows('documents', 'documentsWithheld'),
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('publishedOn'),
};

export const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: shows('documentsWithheld'),
  ParticularsReceived: shows('boundary'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
};
