import type {
  AllocationFact,
  FeeFact,
  ReceivingFact,
  RegisterFact,
  SubmittedFact,
  ValidationFact,
} from '#domain';
import { hidden, type ShownFacts, shows } from '../shown.js';
import type { CaseDocument } from './case-document-shape.js';

export type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, keyof CaseDocument>;

export const waiting = hidden(
  'proposals waiting for a second person have their own list; completed acts are in the file',
);

export const receiving = {
  CaseImported: shows('formerReferences'),
  ImportCorrected: shows(
    ...(['applicationType', 'typeIsKnown', 'scale', 'description', 'site', 'applicant', 'agent'] as const),
    ...(['receivedOn', 'payloadSha256'] as const),
  ),
  CaseHistoryImported: shows('stage', 'endedElsewhere'),
  CaseTakenOver: shows('formerReferences'),
  ParentLinked: shows('parents'),
  ApplicationClosedAsDuplicate: shows('stage', 'duplicateOf'),
  ApplicationWithdrawn: shows('stage', 'withdrawal'),
} satisfies Parts<ReceivingFact>;

export const validation = {
  DevelopmentMeasured: shows('scale', 'measures'),
  InformationRequested: shows('requests'),
  InformationReceived: shows('requests'),
  InformationRequestCancelled: shows('requestsClosed'),
  InformationRequestLapsed: shows('requestsClosed'),
  ApplicationInvalidated: shows('stage', 'invalidations'),
  ValidationDisputed: shows('validationDisputes'),
  ValidationDisputeAnswered: shows('validationDisputes'),
  ApplicationReturned: shows('stage', 'returned'),
  ApplicationValidated: shows('stage', 'validFrom', 'validationCompletedOn', 'decideBy'),
  ValidDateCorrected: shows('validFrom', 'decideBy', 'validDateCorrections'),
  ValidationSetAside: shows('stage', 'validFrom', 'validationCompletedOn', 'decideBy', 'validationsSetAside'),
} satisfies Parts<ValidationFact>;

export const fees = {
  FeeAssessed: shows('fee'),
  PaymentRecorded: shows('fee'),
  PaymentReversed: shows('fee'),
  StatedPaymentNotCounted: shows('fee'),
  PaymentMovedAway: shows('fee'),
  PaymentMovedHere: shows('fee'),
  RefundBroughtIn: shows('fee'),
  RefundDue: shows('fee'),
  GuaranteeRefundDue: shows('fee'),
  RefundNoLongerDue: shows('fee'),
  RefundOwedBack: shows('fee'),
  RefundPaid: shows('fee'),
} satisfies Parts<FeeFact>;

export const allocation = {
  OfficerAllocated: shows('officer', 'allocations'),
  SpecialistAllocated: shows('specialists'),
} satisfies Parts<AllocationFact>;

export const register = {
  DocumentAdded: shows('documents'),
  DocumentStored: shows('documents'),
  DocumentScanned: shows('documents'),
  DocumentPublishStatusSet: shows('documents'),
  DocumentSuperseded: shows('documents'),
  ConstraintRecorded: shows('constraints'),
  ConstraintRemoved: shows('constraints'),
  ApplicationPublished: shows('publishedOn'),
} satisfies Parts<RegisterFact>;

export const submitted = {
  DocumentSubmitted: shows('documents'),
  ParticularsReceived: shows('particulars'),
  DetailsProposed: shows('proposedDetails'),
  ProposedDetailSettled: shows('proposedDetails'),
} satisfies Parts<SubmittedFact>;
