import type {
  AfterDecisionFact,
  AllocationFact,
  AppealFact,
  AssessmentFact,
  CommitteeFact,
  ConsultationFact,
  DecisionFact,
  FeeFact,
  LetterFact,
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
import type { PostSubmissionApplication, PostSubmissionData } from './shape.js';

type Part = keyof PostSubmissionData | Exclude<keyof PostSubmissionApplication, 'data'>;

/** The parts of the export that each fact may change. */
type Parts<Fact extends { readonly type: string }> = ShownFacts<Fact, Part>;

const internal = hidden('the council works by it: the schema has no place for it');
const money = hidden('what was owed and paid is between the applicant and the council');

const receiving: Parts<ReceivingFact> = {
  CaseImported: internal,
  ImportCorrected: shows('applicationType', 'validation', 'submission'),
  CaseHistoryImported: shows('application', 'assessment'),
  CaseTakenOver: shows('application', 'metadata'),
  ParentLinked: internal,
  ParentRecordedElsewhere: internal,
  ApplicationClosedAsDuplicate: shows('application'),
  ApplicationWithdrawn: shows('application'),
};

const validation: Parts<ValidationFact> = {
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
  OfficerAllocated: shows('application', 'caseOfficer'),
  SpecialistAllocated: internal,
};

const register: Parts<RegisterFact> = {
  DocumentAdded: shows('files', 'assessment'),
  DocumentStored: shows('files'),
  DocumentScanned: shows('files', 'assessment'),
  DocumentPublishStatusSet: shows('files', 'assessment'),
  DocumentSuperseded: shows('files'),
  AmendmentReceived: internal,
  ConstraintRecorded: internal,
  ConstraintRemoved: internal,
  ApplicationPublished: shows('application', 'files'),
};

const submitted: Parts<SubmittedFact> = {
  DocumentSubmitted: hidden('not published until somebody has looked at it'),
  ParticularsReceived: hidden('the submission itself is shown, as far as it may be'),
  DetailsProposed: internal,
  ProposedDetailSettled: internal,
  SubmissionAmended: internal,
};

const publicity: Parts<PublicityFact> = {
  PublicityNeedsRecorded: internal,
  PublicityStarted: internal,
  ReconsultationWaived: internal,
  SiteNoticeDisplayed: shows('consultation'),
  NeighbourLettersSent: shows('consultation'),
  PressNoticePublished: shows('consultation'),
};

const consultation: Parts<ConsultationFact> = {
  ConsulteesContacted: shows('consultation', 'comments'),
  ConsultationOpened: shows('application', 'consultation'),
  ConsultationClosed: shows('application'),
  ConsulteeResponded: shows('comments'),
  ConsulteeResponseRedacted: shows('comments'),
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
  DeadlineSet: shows('assessment'),
  DeadlineNear: internal,
  DeadlineMissed: internal,
  DeadlineNotMissed: internal,
  ExtensionProposed: internal,
  ExtensionAgreed: shows('assessment'),
  ExtensionRejected: internal,
  PPAProposed: internal,
  PPASigned: shows('assessment'),
  PriorApprovalRequired: shows('assessment'),
  DeemedOutcomeOccurred: shows('application', 'assessment'),
  DeemedDecisionUndone: shows('application', 'assessment'),
  DeemedDischargeNoticeReceived: internal,
  DeemedDischargeOccurred: shows('application', 'assessment'),
  HighCourtClaimMade: hidden('the decision stands until a court has quashed it'),
  CourtChallengeAllowed: internal,
};

const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: shows('assessment'),
  RecommendationChallenged: internal,
  ConditionAgreed: internal,
};

const committee: Parts<CommitteeFact> = {
  CommitteeReferralMade: shows('assessment'),
  CommitteeScheduled: internal,
  CommitteeResolved: internal,
  ObligationHeadsAgreed: internal,
  ObligationCompleted: internal,
};

const decision: Parts<DecisionFact> = {
  DecisionIssued: shows('application', 'assessment'),
  DecisionNoticeGenerated: internal,
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: internal,
  SecretaryOfStateDecided: shows('application', 'assessment'),
};

const afterDecision: Parts<AfterDecisionFact> = {
  DetailsSubmitted: internal,
  ConditionDischarged: internal,
  ConditionDetailsRefused: internal,
  PermissionAmended: internal,
  LinkedCaseDecided: internal,
  LinkedDecisionUndone: internal,
  ConditionReopened: internal,
  AmendmentUndone: internal,
  DecisionQuashed: internal,
  CaseReopened: shows('application', 'assessment', 'appeal'),
  DecisionRevoked: internal,
  EnforcementLinked: internal,
};

const appeals: Parts<AppealFact> = {
  AppealLodged: shows('application', 'appeal'),
  AppealValidated: shows('appeal'),
  AppealStarted: shows('appeal'),
  AppealWithdrawn: shows('appeal'),
  AppealDecided: shows('application', 'assessment', 'appeal'),
};

const letters: Parts<LetterFact> = {
  LetterWritten: internal,
  LetterHandedOver: internal,
  LetterDelivered: internal,
  LetterNotDelivered: internal,
  LetterLinkWithdrawn: internal,
};

const record: Parts<RecordCorrected> = {
  RecordCorrected: shows('assessment', 'submission', 'applicationType', 'validation'),
};

const privacy: Parts<PersonalDataErased> = {
  PersonalDataErased: internal,
};

const twoPeople: Parts<ProposalFact> = {
  ActProposed: internal,
  ProposalConfirmed: internal,
  ProposalWithdrawn: internal,
};

/** What the open data show of each fact. */
export const exportFacts: Parts<LaterFact> = {
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
  ...letters,
  ...record,
  ...privacy,
  ...twoPeople,
};
