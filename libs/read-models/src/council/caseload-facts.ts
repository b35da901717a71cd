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
import { hidden, type LaterFact, type ShownFacts, shows } from '../shown.js';
import type { CaseloadRow } from './caseload-row.js';

/** What a row shows of a fact, beside that there was one: the revision and the moment change with every fact. */
export type CaseloadColumn = Exclude<keyof CaseloadRow, 'caseId' | 'revision' | 'lastChangedAt' | 'brief'>;
type Columns<Fact extends { readonly type: string }> = ShownFacts<Fact, CaseloadColumn>;

const inFull = hidden('the case in full shows it: no list is searched or sorted by it');
const money = hidden('what is owed and paid is in the case in full, and in the ledger');
const decides = shows('stage', 'decision', 'decidedOn');
const asks = shows('consultedFrom', 'commentsUntil');
const appeal = shows('appeal', 'appealDecidedOn');
const dates = shows('validFrom', 'decideBy', 'isLate');

const receiving: Columns<ReceivingFact> = {
  CaseImported: shows('formerReferences', 'searched'),
  ImportCorrected: shows(
    ...(['applicationType', 'scale', 'description', 'address', 'postcode', 'ward'] as const),
    ...(['receivedOn', 'searched'] as const),
  ),
  CaseHistoryImported: shows('stage', 'decision', 'decidedOn', 'withdrawnOn', 'isHistory'),
  CaseTakenOver: shows('council', 'caseReference', 'formerReferences', 'searched'),
  ParentLinked: inFull,
  ParentRecordedElsewhere: inFull,
  ApplicationClosedAsDuplicate: shows('stage'),
  ApplicationWithdrawn: shows('stage', 'withdrawnOn', 'decision', 'decidedOn'),
};

const validation: Columns<ValidationFact> = {
  DevelopmentMeasured: shows('scale'),
  InformationRequested: shows('openRequests'),
  InformationReceived: shows('openRequests'),
  InformationRequestCancelled: shows('openRequests'),
  InformationRequestLapsed: hidden('it is still to be answered'),
  ApplicationInvalidated: shows('stage'),
  ValidationDisputed: inFull,
  ValidationDisputeAnswered: shows('openRequests'),
  ApplicationReturned: shows('stage'),
  ApplicationValidated: shows('stage', ...dates.shows),
  ValidDateCorrected: dates,
  ValidationSetAside: shows('stage', ...dates.shows),
};

const fees: Columns<FeeFact> = {
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

const allocation: Columns<AllocationFact> = {
  OfficerAllocated: shows('officer'),
  SpecialistAllocated: shows('specialists'),
};

const register: Columns<RegisterFact> = {
  DocumentAdded: inFull,
  DocumentStored: inFull,
  DocumentScanned: inFull,
  DocumentPublishStatusSet: inFull,
  DocumentSuperseded: inFull,
  AmendmentReceived: inFull,
  ConstraintRecorded: inFull,
  ConstraintRemoved: inFull,
  ApplicationPublished: shows('publishedOn'),
};

const submitted: Columns<SubmittedFact> = {
  DocumentSubmitted: inFull,
  ParticularsReceived: inFull,
  DetailsProposed: inFull,
  ProposedDetailSettled: inFull,
  SubmissionAmended: inFull,
};

const publicity: Columns<PublicityFact> = {
  PublicityNeedsRecorded: inFull,
  PublicityStarted: inFull,
  ReconsultationWaived: inFull,
  SiteNoticeDisplayed: asks,
  NeighbourLettersSent: asks,
  PressNoticePublished: asks,
};

const consultation: Columns<ConsultationFact> = {
  ConsulteesContacted: asks,
  ConsultationOpened: inFull,
  ConsultationClosed: inFull,
  ConsulteeResponded: inFull,
  ConsulteeResponseRedacted: inFull,
  RepresentationReceived: inFull,
  RepresentationRedacted: inFull,
  RepresentationWithdrawn: inFull,
};

const assessment: Columns<AssessmentFact> = {
  SiteVisited: inFull,
  AssessmentNoteAdded: inFull,
  ConsiderationRecorded: inFull,
};

const time: Columns<TimeFact> = {
  DeadlineSet: dates,
  DeadlineNear: hidden('a list is sorted by the day itself'),
  DeadlineMissed: shows('isLate'),
  DeadlineNotMissed: shows('isLate'),
  ExtensionProposed: inFull,
  ExtensionAgreed: dates,
  ExtensionRejected: inFull,
  PPAProposed: inFull,
  PPASigned: dates,
  PriorApprovalRequired: inFull,
  DeemedOutcomeOccurred: decides,
  DeemedDecisionUndone: decides,
  DeemedDischargeNoticeReceived: inFull,
  DeemedDischargeOccurred: decides,
  HighCourtClaimMade: inFull,
  CourtChallengeAllowed: inFull,
};

const recommendation: Columns<RecommendationFact> = {
  RecommendationSubmitted: shows('stage'),
  RecommendationChallenged: shows('stage'),
  ConditionAgreed: inFull,
};

const committee: Columns<CommitteeFact> = {
  CommitteeReferralMade: shows('stage'),
  CommitteeScheduled: shows('stage'),
  CommitteeResolved: shows('stage'),
  ObligationHeadsAgreed: inFull,
  ObligationCompleted: shows('stage'),
};

const decision: Columns<DecisionFact> = {
  DecisionIssued: decides,
  DecisionNoticeGenerated: inFull,
  DecisionNoticeIssued: inFull,
  CalledIn: shows('stage'),
  SecretaryOfStateDecided: decides,
};

const afterDecision: Columns<AfterDecisionFact> = {
  DetailsSubmitted: inFull,
  ConditionDischarged: inFull,
  ConditionDetailsRefused: inFull,
  PermissionAmended: inFull,
  LinkedCaseDecided: inFull,
  LinkedDecisionUndone: inFull,
  ConditionReopened: inFull,
  AmendmentUndone: inFull,
  DecisionQuashed: inFull,
  CaseReopened: decides,
  DecisionRevoked: inFull,
  EnforcementLinked: inFull,
};

const appeals: Columns<AppealFact> = {
  AppealLodged: appeal,
  AppealValidated: appeal,
  AppealStarted: appeal,
  AppealWithdrawn: appeal,
  AppealDecided: shows(...decides.shows, ...appeal.shows),
};

const outgoing = hidden('letters are asked for by themselves, and those that wait in the outbox');

const letters: Columns<LetterFact> = {
  LetterWritten: outgoing,
  LetterHandedOver: outgoing,
  LetterDelivered: outgoing,
  LetterNotDelivered: outgoing,
  LetterLinkWithdrawn: outgoing,
};

const record: Columns<RecordCorrected> = {
  RecordCorrected: shows(
    ...(['description', 'address', 'searched', 'decidedOn', 'applicationType', 'receivedOn'] as const),
  ),
};

const privacy: Columns<PersonalDataErased> = {
  PersonalDataErased: hidden('a list names nobody but officers'),
};

const twoPeople: Columns<ProposalFact> = {
  ActProposed: inFull,
  ProposalConfirmed: inFull,
  ProposalWithdrawn: inFull,
};

/** What the caseload shows of each fact. */
export const caseloadFacts: Columns<LaterFact> = {
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
