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
  SiteNoticeDisplayed: shows('commentsUntil', 'status'),
  NeighbourLettersSent: shows('commentsUntil', 'status'),
  PressNoticePublished: shows('commentsUntil', 'status'),
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

const time: Parts<TimeFact> = {
  DeadlineSet: shows('decideBy', 'status'),
  DeadlineNear: internal,
  DeadlineMissed: internal,
  DeadlineNotMissed: internal,
  ExtensionProposed: internal,
  ExtensionAgreed: shows('decideBy', 'status'),
  ExtensionRejected: internal,
  PPAProposed: internal,
  PPASigned: shows('decideBy', 'status'),
  PriorApprovalRequired: internal,
  DeemedOutcomeOccurred: shows('part', 'deemed', 'status'),
  DeemedDecisionUndone: shows('part', 'deemed', 'status'),
  DeemedDischargeNoticeReceived: internal,
  DeemedDischargeOccurred: shows('part', 'status'),
  HighCourtClaimMade: internal,
  CourtChallengeAllowed: internal,
};

const recommendation: Parts<RecommendationFact> = {
  RecommendationSubmitted: internal,
  RecommendationChallenged: shows('status'),
};

const committee: Parts<CommitteeFact> = {
  CommitteeReferralMade: shows('committee', 'status'),
  CommitteeScheduled: shows('committee', 'status'),
  CommitteeResolved: shows('committee', 'status'),
  ObligationHeadsAgreed: shows('obligation', 'status'),
  ObligationCompleted: shows('obligation', 'status'),
};

const decision: Parts<DecisionFact> = {
  DecisionIssued: shows('part', 'decision', 'status'),
  DecisionNoticeGenerated: internal,
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: shows('status'),
  SecretaryOfStateDecided: shows('part', 'secretaryOfState', 'status'),
};

const afterDecision: Parts<AfterDecisionFact> = {
  ConditionDischarged: shows('conditionsDischarged'),
  PermissionAmended: shows('amendmentsAfterDecision'),
  LinkedCaseDecided: shows('linkedDecisions'),
  LinkedDecisionUndone: shows('linkedDecisions'),
  ConditionReopened: shows('conditionsDischarged'),
  AmendmentUndone: shows('amendmentsAfterDecision'),
  DecisionQuashed: shows('quashedOn', 'status'),
  CaseReopened: shows('part', 'committee', 'status'),
  DecisionRevoked: shows('revokedOn', 'status'),
};

const appeals: Parts<AppealFact> = {
  AppealLodged: shows('appeals', 'status'),
  AppealValidated: internal,
  AppealStarted: shows('appeals'),
  AppealWithdrawn: shows('appeals', 'status'),
  AppealDecided: shows('part', 'appeals', 'status'),
};

const letters: Parts<LetterFact> = {
  LetterWritten: internal,
  LetterHandedOver: internal,
  LetterDelivered: internal,
  LetterNotDelivered: internal,
  LetterLinkWithdrawn: internal,
};

const record: Parts<RecordCorrected> = {
  RecordCorrected: shows(
    ...(['description', 'site', 'decision', 'applicationType', 'typeName', 'status', 'receivedOn'] as const),
  ),
};

const privacy: Parts<PersonalDataErased> = {
  PersonalDataErased: shows('applicant', 'agent'),
};

const twoPeople: Parts<ProposalFact> = {
  ActProposed: internal,
  ProposalConfirmed: internal,
  ProposalWithdrawn: internal,
};

/** The parts of the register's entry that each fact changes. */
export const registerFacts: ShownOfEach<Part> = {
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
