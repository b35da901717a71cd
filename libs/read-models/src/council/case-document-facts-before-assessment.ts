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

export const receiving: Parts<ReceivingFact> = {
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
};

export const validation: Parts<ValidationFact> = {
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
};

export const fees: Parts<FeeFact> = {
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
};

export const allocation: Parts<AllocationFact> = {
  OfficerAllocated: shows('officer', 'allocations'),
  SpecialistAllocated: shows('specialists'),
};

export const register: Parts<RegisterFact> = {
  DocumentAdded: shows('documents'),
  DocumentStored: shows('documents'),
  DocumentScanned: shows('documents'),
  DocumentPublishStatusSet: shows('documents'),
  DocumentSuperseded: shows('documents'),
  ConstraintRecorded: shows('constraints'),
  ConstraintRemoved: shows('constraints'),
  ApplicationPublished: shows('publishedOn'),
};

export const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: shows('documents'),
  ParticularsReceived: shows('particulars'),
  DetailsProposed: shows('proposedDetails'),
  ProposedDetailSettled: shows('proposedDetails'),
};
