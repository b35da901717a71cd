import type {
  AllocationFact,
  FeeFact,
  ReceivingFact,
  RegisterFact,
  SubmittedFact,
  ValidationFact,
} from '#domain';
import { hidden, type ShownFacts, shows } from '../shown.js';
import type { CaseloadRow } from './caseload-row.js';

/** The columns that a fact changes, besides the revision and the time, which change with every fact. */
export type CaseloadColumn = Exclude<keyof CaseloadRow, 'caseId' | 'revision' | 'lastChangedAt' | 'brief'>;
export type Columns<Fact extends { readonly type: string }> = ShownFacts<Fact, CaseloadColumn>;

export const inFull = hidden('shown in the case in full; lists do not search or sort by it');
const money = hidden('fees and payments are in the case in full, and in the ledger');
export const decides = shows('stage', 'decision', 'decidedOn', 'isByMinister', 'isRevoked');
export const asks = shows('consultedFrom', 'commentsUntil');
export const publicises = shows('consultedFrom', 'commentsUntil', 'publicUntil');
export const appeal = shows('appeal', 'appealDecidedOn', 'appealOutcome');
export const dates = shows('validFrom', 'decideBy', 'isLate');

export const receiving: Columns<ReceivingFact> = {
  CaseImported: shows('formerReferences', 'searched'),
  ImportCorrected: shows(
    ...(['applicationType', 'scale', 'description', 'address', 'postcode', 'ward'] as const),
    ...(['receivedOn', 'searched'] as const),
  ),
  CaseHistoryImported: shows('stage', 'decision', 'decidedOn', 'withdrawnOn', 'isHistory'),
  CaseTakenOver: shows('council', 'caseReference', 'formerReferences', 'searched'),
  ParentLinked: inFull,
  ApplicationClosedAsDuplicate: shows('stage'),
  ApplicationWithdrawn: shows('stage', 'withdrawnOn', 'decision', 'decidedOn'),
};

export const validation: Columns<ValidationFact> = {
  DevelopmentMeasured: shows('scale'),
  InformationRequested: shows('openRequests'),
  InformationReceived: shows('openRequests'),
  InformationRequestCancelled: shows('openRequests'),
  InformationRequestLapsed: hidden('it has not been answered yet'),
  ApplicationInvalidated: shows('stage'),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: shows('openRequests'),
  ApplicationReturned: shows('stage'),
  ApplicationValidated: shows('stage', ...dates.shows),
  ValidDateCorrected: dates,
  ValidationSetAside: shows('stage', ...dates.shows),
};

export const fees: Columns<FeeFact> = {
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

export const allocation: Columns<AllocationFact> = {
  OfficerAllocated: shows('officer'),
  SpecialistAllocated: shows('specialists'),
};

export const register: Columns<RegisterFact> = {
  DocumentAdded: inFull,
  DocumentStored: inFull,
  DocumentScanned: inFull,
  DocumentPublishStatusSet: inFull,
  DocumentSuperseded: inFull,
  ConstraintRecorded: inFull,
  ConstraintRemoved: inFull,
  ApplicationPublished: shows('publishedOn'),
};

export const submitted: Columns<SubmittedFact> = {
  DocumentSubmitted: inFull,
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: inFull,
};
