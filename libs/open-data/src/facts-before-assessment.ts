import type {
  AllocationFact,
  FeeFact,
  ReceivingFact,
  RegisterFact,
  SubmittedFact,
  ValidationFact,
} from '#domain';
import { hidden, type ShownFacts, shows } from '#read-models';
import type { PostSubmissionApplication, PostSubmissionData } from './shape.js';

export type Part = keyof PostSubmissionData | Exclude<keyof PostSubmissionApplication, 'data'>;

/** The parts of the export that each fact may change. */
export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, Part>;

export const internal = hidden("for the council's internal work: the schema has no place for it");
const money = hidden('fees and payments are between the applicant and the council');

export const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  ImportCorrected: shows('applicationType', 'validation', 'submission'),
  CaseHistoryImported: shows('application', 'assessment'),
  CaseTakenOver: shows('application', 'metadata'),
  ParentLinked: internal,
  ApplicationClosedAsDuplicate: shows('application'),
  ApplicationWithdrawn: shows('application'),
};

export const validation: Parts<ValidationFact> = {
  DevelopmentMeasured: shows('applicationType', 'submission'),
  InformationRequested: shows('application'),
  InformationReceived: internal,
  InformationRequestCancelled: internal,
  InformationRequestLapsed: internal,
  ApplicationInvalidated: shows('application', 'validation'),
  ValidationDisputed: internal,
  ValidationDisputeAnswered: internal,
  ApplicationReturned: shows('application', 'validation'),
  ApplicationValidated: shows('application', 'validation'),
  ValidDateCorrected: shows('validation', 'assessment'),
  ValidationSetAside: shows('application', 'validation', 'assessment'),
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
  OfficerAllocated: shows('application', 'caseOfficer'),
  SpecialistAllocated: internal,
};

export const register: Parts<RegisterFact> = {
  DocumentAdded: shows('files', 'assessment'),
  DocumentStored: shows('files'),
  DocumentScanned: shows('files', 'assessment'),
  DocumentPublishStatusSet: shows('files', 'assessment'),
  DocumentSuperseded: shows('files'),
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('application', 'files'),
};

export const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: hidden('not published until somebody has checked it'),
  ParticularsReceived: hidden('the submission itself is shown, as far as permitted'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
};
