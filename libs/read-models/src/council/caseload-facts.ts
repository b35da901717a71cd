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
import { hidden, type ShownOfEach, shows } from '../shown.js';
import {
  allocation,
  appeal,
  asks,
  type CaseloadColumn,
  type Columns,
  dates,
  decides,
  fees,
  inFull,
  publicises,
  receiving,
  register,
  submitted,
  validation,
} from './caseload-facts-before-assessment.js';
import { eachListed } from './listed-facts.js';

const publicity: Columns<PublicityFact> = {
  PublicityNeedsRecorded: inFull,
  PublicityStarted: inFull,
  SiteNoticeDisplayed: publicises,
  NeighbourLettersSent: publicises,
  PressNoticePublished: publicises,
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
};

const committee: Columns<CommitteeFact> = {
  CommitteeReferralMade: shows('stage', 'meetsOn'),
  CommitteeScheduled: shows('stage', 'meetsOn'),
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
  ConditionDischarged: inFull,
  PermissionAmended: inFull,
  LinkedCaseDecided: inFull,
  LinkedDecisionUndone: inFull,
  ConditionReopened: inFull,
  AmendmentUndone: inFull,
  DecisionQuashed: inFull,
  CaseReopened: shows(...decides.shows, 'meetsOn'),
  DecisionRevoked: shows('isRevoked'),
};

const appeals: Columns<AppealFact> = {
  AppealLodged: appeal,
  AppealValidated: appeal,
  AppealStarted: appeal,
  AppealWithdrawn: appeal,
  AppealDecided: shows(...decides.shows, ...appeal.shows),
};

const outgoing = hidden('letters have their own list, and waiting letters are in the outbox');

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
  PersonalDataErased: hidden('a list names no people except officers'),
};

const twoPeople: Columns<ProposalFact> = {
  ActProposed: inFull,
  ProposalConfirmed: inFull,
  ProposalWithdrawn: inFull,
};

/** The columns of the caseload that each fact changes. */
export const caseloadFacts: ShownOfEach<CaseloadColumn> = {
  ...eachListed(() => inFull),
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
