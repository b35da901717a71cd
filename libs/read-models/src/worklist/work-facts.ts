import type {
  AfterDecisionFact,
  AllocationFact,
  AppealFact,
  AssessmentFact,
  CommitteeFact,
  DecisionFact,
  PersonalDataErased,
  ProposalFact,
  ReceivingFact,
  RecommendationFact,
  RecordCorrected,
  RegisterFact,
  SubmittedFact,
  TimeFact,
  ValidationFact,
} from '#domain';
import { hidden, type LaterFact } from '../shown.js';
import type { CaseWork } from './case-work.js';
import { consultationWork, letterWork, publicityWork } from './consulted-work.js';
import { feeWork } from './money-work.js';
import { seen, type Works, without } from './works.js';

const inCaseload = hidden('the caseload says it');
const inFull = hidden('the case in full shows it: nobody has to act on it');
const after = hidden('it is of another case, or of a decision that is made');

const receiving: Works<ReceivingFact> = {
  CaseImported: inCaseload,
  ImportCorrected: inCaseload,
  CaseHistoryImported: inCaseload,
  CaseTakenOver: inCaseload,
  ParentLinked: inFull,
  ParentRecordedElsewhere: inFull,
  ApplicationClosedAsDuplicate: inCaseload,
  ApplicationWithdrawn: inCaseload,
};

const validation: Works<ValidationFact> = {
  DevelopmentMeasured: seen,
  InformationRequested: seen,
  InformationReceived: (work, { receivedOn }) => ({ ...work, answeredOn: receivedOn }),
  InformationRequestCancelled: seen,
  InformationRequestLapsed: inCaseload,
  ApplicationInvalidated: (work, { invalidFrom }) => ({ ...work, invalidFrom }),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: seen,
  ApplicationReturned: inCaseload,
  // Found complete once more, after that had been set aside, it begins again: nobody was told and nobody asked.
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

const allocation: Works<AllocationFact> = {
  OfficerAllocated: (work, { effectiveOn }) => ({ ...work, allocatedOn: effectiveOn, untouched: true }),
  SpecialistAllocated: (work, { officer, previous, effectiveOn: since }) => ({
    ...work,
    adviceFrom: [
      ...work.adviceFrom.filter((each) => each.officer !== officer && each.officer !== previous),
      { officer, since },
    ],
  }),
};

const register: Works<RegisterFact> = {
  DocumentAdded: (work, { documentId, publishStatus }) =>
    publishStatus === 'not-assessed' ? { ...work, unread: [...work.unread, documentId] } : work,
  DocumentStored: inFull,
  DocumentScanned: (work, { documentId, verdict }) =>
    // It is withheld by that: nobody has to say so.
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

const submitted: Works<SubmittedFact> = {
  DocumentSubmitted: (work, { documentId }) => ({ ...work, unread: [...work.unread, documentId] }),
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: seen,
  SubmissionAmended: inFull,
};

const advised = (work: CaseWork, { by }: { readonly by: string }): CaseWork =>
  work.adviceFrom.some(({ officer }) => officer === by)
    ? { ...work, adviceFrom: work.adviceFrom.filter(({ officer }) => officer !== by) }
    : work;

const assessment: Works<AssessmentFact> = {
  SiteVisited: seen,
  AssessmentNoteAdded: advised,
  ConsiderationRecorded: advised,
};

const answered = (work: CaseWork, { proposalId }: { readonly proposalId: string }): CaseWork => ({
  ...work,
  proposals: work.proposals.filter((each) => each.proposalId !== proposalId),
});

const time: Works<TimeFact> = {
  DeadlineSet: inCaseload,
  DeadlineNear: hidden('how near the day is, is worked out for the day asked'),
  DeadlineMissed: hidden('whether the day has passed is worked out for the day asked'),
  DeadlineNotMissed: hidden('whether the day has passed is worked out for the day asked'),
  ExtensionProposed: (work, { proposalId, decideBy, proposedBy }) => ({
    ...work,
    proposals: [...work.proposals, { proposalId, decideBy, proposedBy }],
  }),
  ExtensionAgreed: answered,
  ExtensionRejected: answered,
  PPAProposed: (work, { agreementId: proposalId, decideBy, proposedBy }) => ({
    ...work,
    proposals: [...work.proposals, { proposalId, decideBy, proposedBy }],
  }),
  PPASigned: (work, { agreementId }) => answered(work, { proposalId: agreementId }),
  PriorApprovalRequired: (work) => ({ ...work, priorApprovalNeeded: true }),
  DeemedOutcomeOccurred: inCaseload,
  DeemedDecisionUndone: inCaseload,
  DeemedDischargeNoticeReceived: (work, { effectOn: dischargeFrom }) => ({ ...work, dischargeFrom }),
  DeemedDischargeOccurred: inCaseload,
  HighCourtClaimMade: inFull,
  CourtChallengeAllowed: inFull,
};

const recommendation: Works<RecommendationFact> = {
  RecommendationSubmitted: (work, { by, effectiveOn: on, recommendation: recommends }) => ({
    ...work,
    recommendation: { by, on, recommends },
    returned: null,
  }),
  RecommendationChallenged: (work, { by, effectiveOn: on, reason }) => ({
    ...work,
    recommendation: null,
    returned: { by, on, reason },
  }),
  ConditionAgreed: seen,
};

const committee: Works<CommitteeFact> = {
  CommitteeReferralMade: (work, { effectiveOn }) => ({
    ...work,
    ...{ referredOn: effectiveOn, meeting: null, resolved: null },
  }),
  CommitteeScheduled: (work, { meetingId, committee: name, meetsOn, agendaItem }) => ({
    ...work,
    meeting: { meetingId, committee: name, meetsOn, agendaItem },
    resolved: null,
    agendas: [...work.agendas, { meetingId, committee: name, meetsOn, agendaItem, resolution: null }],
  }),
  CommitteeResolved: (work, { meetingId, resolution, resolvedOn: on }) => ({
    ...work,
    resolved: { resolution, on },
    agendas: work.agendas.map((each) =>
      each.meetingId === meetingId && each.resolution === null ? { ...each, resolution } : each,
    ),
  }),
  ObligationHeadsAgreed: (work, { agreedOn: headsAgreedOn }) => ({ ...work, headsAgreedOn }),
  ObligationCompleted: inCaseload,
};

const decision: Works<DecisionFact> = {
  DecisionIssued: inCaseload,
  DecisionNoticeGenerated: inFull,
  DecisionNoticeIssued: inFull,
  CalledIn: inCaseload,
  SecretaryOfStateDecided: inCaseload,
};

const afterDecision: Works<AfterDecisionFact> = {
  DetailsSubmitted: after,
  ConditionDischarged: after,
  ConditionDetailsRefused: after,
  PermissionAmended: after,
  LinkedCaseDecided: after,
  LinkedDecisionUndone: after,
  ConditionReopened: after,
  AmendmentUndone: after,
  DecisionQuashed: after,
  // It is to be decided anew: what was recommended before is not.
  CaseReopened: (work) => ({ ...work, recommendation: null, returned: null, meeting: null, resolved: null }),
  DecisionRevoked: after,
  EnforcementLinked: inFull,
};

const appeals: Works<AppealFact> = {
  AppealLodged: inCaseload,
  AppealValidated: inCaseload,
  AppealStarted: inCaseload,
  AppealWithdrawn: inCaseload,
  AppealDecided: inCaseload,
};

const record: Works<RecordCorrected> = { RecordCorrected: inCaseload };

const privacy: Works<PersonalDataErased> = { PersonalDataErased: hidden('a list names nobody but officers') };

const waiting = hidden('what waits for a second person is a read model of its own');
const twoPeople: Works<ProposalFact> = {
  ActProposed: waiting,
  ProposalConfirmed: waiting,
  ProposalWithdrawn: waiting,
};

/** What each fact leaves to be done. */
export const workFacts: Works<LaterFact> = {
  ...receiving,
  ...validation,
  ...feeWork,
  ...allocation,
  ...register,
  ...submitted,
  ...publicityWork,
  ...consultationWork,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...letterWork,
  ...record,
  ...privacy,
  ...twoPeople,
};
