import type {
  AfterDecisionFact,
  AllocationFact,
  AppealFact,
  AssessmentFact,
  CommitteeFact,
  ConsultationFact,
  DecisionFact,
  FeeFact,
  PersonalDataErased,
  ProposalFact,
  PublicityFact,
  ReceivingFact,
  RecommendationFact,
  RecordCorrected,
  RegisterFact,
  SubmittedFact,
  TimeFact,
  ValidationFact,
} from '#domain';
import { hidden, type LaterFact, type ShownFacts, shows } from '#read-models';
import type { RegisterEntry } from './entry.js';

/** The parts of the register's entry that each fact may change; a case off the register shows nothing at all. */
type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, keyof RegisterEntry>;

const internal = hidden('the council works by it: the law puts no such thing on the register');
const money = hidden('what was owed and paid is between the applicant and the council');

const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  CaseHistoryImported: shows('part', 'decision', 'withdrawnOn'),
  CaseTakenOver: shows('council', 'caseReference'),
  ParentLinked: internal,
  ParentRecordedElsewhere: internal,
  ApplicationClosedAsDuplicate: internal,
  ApplicationWithdrawn: shows('part', 'withdrawnOn', 'consultees', 'comments'),
};

const validation: Parts<ValidationFact> = {
  DevelopmentMeasured: internal,
  InformationRequested: internal,
  InformationReceived: internal,
  InformationRequestCancelled: internal,
  InformationRequestLapsed: internal,
  ApplicationInvalidated: internal,
  ValidationDisputed: internal,
  ValidationDisputeAnswered: internal,
  ApplicationReturned: internal,
  ApplicationValidated: shows('validFrom'),
  ValidDateCorrected: shows('validFrom', 'decideBy'),
  ValidationSetAside: shows('validFrom', 'decideBy'),
};

const fees: Parts<FeeFact> = {
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

const allocation: Parts<AllocationFact> = {
  OfficerAllocated: internal,
  SpecialistAllocated: internal,
};

const register: Parts<RegisterFact> = {
  DocumentAdded: shows('documents'),
  DocumentStored: shows('documents'),
  DocumentScanned: shows('documents'),
  DocumentPublishStatusSet: shows('documents'),
  DocumentSuperseded: shows('documents'),
  AmendmentReceived: internal,
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('publishedOn'),
};

const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: hidden('not published until somebody has looked at it'),
  ParticularsReceived: shows('boundary'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
  SubmissionAmended: internal,
};

const publicity: Parts<PublicityFact> = {
  PublicityNeedsRecorded: internal,
  PublicityStarted: internal,
  ReconsultationWaived: internal,
  SiteNoticeDisplayed: shows('commentsUntil'),
  NeighbourLettersSent: shows('commentsUntil'),
  PressNoticePublished: shows('commentsUntil'),
};

const consultation: Parts<ConsultationFact> = {
  ConsulteesContacted: shows('consultees'),
  ConsultationOpened: internal,
  ConsultationClosed: internal,
  ConsulteeResponded: internal,
  ConsulteeResponseRedacted: shows('consultees'),
  RepresentationReceived: shows('comments'),
  RepresentationRedacted: shows('comments'),
  RepresentationWithdrawn: shows('comments'),
};

const assessment: Parts<AssessmentFact> = {
  SiteVisited: internal,
  AssessmentNoteAdded: internal,
  ConsiderationRecorded: internal,
};

const time: Parts<TimeFact> = {
  DeadlineSet: shows('decideBy'),
  DeadlineNear: internal,
  DeadlineMissed: internal,
  DeadlineNotMissed: internal,
  ExtensionProposed: internal,
  ExtensionAgreed: shows('decideBy'),
  ExtensionRejected: internal,
  PPAProposed: internal,
  PPASigned: shows('decideBy'),
  PriorApprovalRequired: internal,
  DeemedOutcomeOccurred: shows('part', 'deemed'),
  DeemedDecisionUndone: shows('part', 'deemed'),
  DeemedDischargeNoticeReceived: internal,
  DeemedDischargeOccurred: shows('part'),
  HighCourtClaimMade: internal,
  CourtChallengeAllowed: internal,
};

const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: internal,
  RecommendationChallenged: internal,
  ConditionAgreed: internal,
};

const committee: Parts<CommitteeFact> = {
  CommitteeReferralMade: shows('committee'),
  CommitteeScheduled: shows('committee'),
  CommitteeResolved: shows('committee'),
  ObligationHeadsAgreed: shows('obligation'),
  ObligationCompleted: shows('obligation'),
};

const decision: Parts<DecisionFact> = {
  DecisionIssued: shows('part', 'decision'),
  DecisionNoticeGenerated: internal,
  CalledIn: internal,
  SecretaryOfStateDecided: shows('part', 'secretaryOfState'),
};

const afterDecision: Parts<AfterDecisionFact> = {
  DetailsSubmitted: internal,
  ConditionDischarged: shows('conditionsDischarged'),
  ConditionDetailsRefused: internal,
  PermissionAmended: shows('amendmentsAfterDecision'),
  LinkedCaseDecided: shows('linkedDecisions'),
  LinkedDecisionUndone: shows('linkedDecisions'),
  ConditionReopened: shows('conditionsDischarged'),
  AmendmentUndone: shows('amendmentsAfterDecision'),
  DecisionQuashed: shows('quashedOn'),
  CaseReopened: shows('part', 'committee'),
  DecisionRevoked: shows('revokedOn'),
  EnforcementLinked: internal,
};

const appeals: Parts<AppealFact> = {
  AppealLodged: shows('appeals'),
  AppealValidated: internal,
  AppealStarted: shows('appeals'),
  AppealWithdrawn: shows('appeals'),
  AppealDecided: shows('part', 'appeals'),
};

const record: Parts<RecordCorrected> = {
  RecordCorrected: shows('description', 'site', 'decision', 'applicationType'),
};

const privacy: Parts<PersonalDataErased> = {
  PersonalDataErased: shows('applicant', 'agent'),
};

const twoPeople: Parts<ProposalFact> = {
  ActProposed: internal,
  ProposalConfirmed: internal,
  ProposalWithdrawn: internal,
};

/** What the register shows of each fact. */
export const registerFacts: Parts<LaterFact> = {
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...submitted,
  ...publicity,
  ...consultation,
  ...assessment,
  ...time,
  ...recommendation,
  ...committee,
  ...decision,
  ...afterDecision,
  ...appeals,
  ...record,
  ...privacy,
  ...twoPeople,
};
