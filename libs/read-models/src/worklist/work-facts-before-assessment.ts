import type { AllocationFact, ReceivingFact, RegisterFact, SubmittedFact, ValidationFact } from '#domain';
import { hidden } from '../shown.js';
import { seen, type Works, without } from './works.js';

export const inCaseload = hidden('the caseload shows it');
export const inFull = hidden('shown in the case in full: nobody has to act on it');
export const after = hidden('it concerns another case, or a decision already made');

export const receiving: Works<ReceivingFact> = {
  CaseImported: inCaseload,
  ImportCorrected: inCaseload,
  CaseHistoryImported: inCaseload,
  CaseTakenOver: inCaseload,
  ParentLinked: inFull,
  ParentRecordedElsewhere: inFull,
  ApplicationClosedAsDuplicate: inCaseload,
  ApplicationWithdrawn: inCaseload,
};

export const validation: Works<ValidationFact> = {
  DevelopmentMeasured: seen,
  InformationRequested: seen,
  InformationReceived: (work, { receivedOn }) => ({ ...work, answeredOn: receivedOn }),
  InformationRequestCancelled: seen,
  InformationRequestLapsed: inCaseload,
  ApplicationInvalidated: (work, { invalidFrom }) => ({ ...work, invalidFrom }),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: seen,
  ApplicationReturned: inCaseload,
  // If a validation was set aside and the case is validated again, publicity and consultation start again.
  ApplicationValidated: (work, { eia, psi }) => ({
    ...work,
    ...{
      eia,
      psi,
      circumstances: {},
      given: [],
      askAgainSince: null,
      consultees: [],
      stances: {},
      toRead: [],
    },
    ...{ proposals: [], priorApprovalNeeded: false, dischargeFrom: null },
    ...{ recommendation: null, returned: null, meeting: null, resolved: null, referredOn: null },
  }),
  ValidDateCorrected: inCaseload,
  ValidationSetAside: inCaseload,
};

export const allocation: Works<AllocationFact> = {
  OfficerAllocated: (work, { effectiveOn }) => ({ ...work, allocatedOn: effectiveOn, untouched: true }),
  SpecialistAllocated: (work, { officer, previous, effectiveOn: since }) => ({
    ...work,
    adviceFrom: [
      ...work.adviceFrom.filter((each) => each.officer !== officer && each.officer !== previous),
      { officer, since },
    ],
  }),
};

export const register: Works<RegisterFact> = {
  DocumentAdded: (work, { documentId, publishStatus }) =>
    publishStatus === 'not-assessed' ? { ...work, unread: [...work.unread, documentId] } : work,
  DocumentStored: inFull,
  DocumentScanned: (work, { documentId, verdict }) =>
    // This withholds it; no other act is needed.
    verdict === 'infected' ? { ...work, unread: without(work.unread, documentId) } : work,
  DocumentPublishStatusSet: (work, { documentId, publishStatus }) => ({
    ...work,
    unread:
      publishStatus === 'not-assessed' && !work.superseded.includes(documentId)
        ? [...without(work.unread, documentId), documentId]
        : without(work.unread, documentId),
  }),
  DocumentSuperseded: (work, { documentId }) => ({
    ...work,
    unread: without(work.unread, documentId),
    superseded: [...work.superseded, documentId],
  }),
  AmendmentReceived: (work, { receivedOn, reconsultationNeeded }) =>
    reconsultationNeeded ? { ...work, askAgainSince: receivedOn } : work,
  ConstraintRecorded: seen,
  ConstraintRemoved: seen,
  ApplicationPublished: inCaseload,
};

export const submitted: Works<SubmittedFact> = {
  DocumentSubmitted: (work, { documentId }) => ({ ...work, unread: [...work.unread, documentId] }),
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: seen,
  SubmissionAmended: inFull,
};
