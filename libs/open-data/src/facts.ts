import type {
  AfterDecisionFact,
  AppealFact,
  CommitteeFact,
  ConsultationFact,
  DecisionFact,
  LetterFact,
  PersonalDataErased,
  ProposalFact,
  PublicityFact,
  RecommendationFact,
  RecordCorrected,
  TimeFact,
} from '#domain';
import { eachListed, hidden, type ShownOfEach, shows } from '#read-models';
import {
  allocation,
  fees,
  internal,
  type Part,
  type Parts,
  receiving,
  register,
  submitted,
  validation,
} from './facts-before-assessment.js';

const publicity: Parts<PublicityFact> = {
  PublicityNeedsRecorded: internal,
  PublicityStarted: internal,
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
  HighCourtClaimMade: hidden('the decision remains in force until a court quashes it'),
  CourtChallengeAllowed: internal,
};

const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: shows('assessment'),
  RecommendationChallenged: internal,
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
  ConditionDischarged: internal,
  PermissionAmended: internal,
  LinkedCaseDecided: internal,
  LinkedDecisionUndone: internal,
  ConditionReopened: internal,
  AmendmentUndone: internal,
  DecisionQuashed: internal,
  CaseReopened: shows('application', 'assessment', 'appeal'),
  DecisionRevoked: internal,
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

/** The parts of the open data that each fact changes. */
export const exportFacts: ShownOfEach<Part> = {
  ...eachListed(() => internal),
  ...receiving,
  ...validation,
  ...fees,
  ...allocation,
  ...register,
  ...submitted,
  ...publicity,
  ...consultation,
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
