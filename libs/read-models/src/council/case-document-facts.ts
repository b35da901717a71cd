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
import { type Hidden, hidden, type LaterFact, partsShown, type ShownOfEach, shows } from '../shown.js';
import {
  allocation,
  fees,
  type Parts,
  receiving,
  register,
  submitted,
  validation,
  waiting,
} from './case-document-facts-before-assessment.js';
import type { CaseDocument } from './case-document-shape.js';
import { eachListed } from './listed-facts.js';

const publicity = {
  PublicityNeedsRecorded: shows('publicityNeeds'),
  PublicityStarted: shows('publicityStartedOn'),
  SiteNoticeDisplayed: shows('notices'),
  NeighbourLettersSent: shows('notices'),
  PressNoticePublished: shows('notices'),
} satisfies Parts<PublicityFact>;

const consultation = {
  ConsulteesContacted: shows('consultees'),
  ConsultationOpened: shows('consultation'),
  ConsultationClosed: shows('consultation'),
  ConsulteeResponded: shows('responses'),
  ConsulteeResponseRedacted: shows('responses'),
  RepresentationReceived: shows('representations'),
  RepresentationRedacted: shows('representations'),
  RepresentationWithdrawn: shows('representations'),
} satisfies Parts<ConsultationFact>;

const time = {
  DeadlineSet: shows('decideBy', 'deadlines'),
  DeadlineNear: shows('deadlineWarnings'),
  DeadlineMissed: shows('deadlines'),
  DeadlineNotMissed: shows('deadlines'),
  ExtensionProposed: shows('extensions'),
  ExtensionAgreed: shows('decideBy', 'deadlines', 'extensions'),
  ExtensionRejected: shows('extensions'),
  PPAProposed: shows('performanceAgreements'),
  PPASigned: shows('decideBy', 'deadlines', 'performanceAgreements'),
  PriorApprovalRequired: shows('priorApprovalRequiredOn'),
  DeemedOutcomeOccurred: shows('stage', 'deemed'),
  DeemedDecisionUndone: shows('stage', 'deemed', 'deemedDischarge', 'reopenedOn'),
  DeemedDischargeNoticeReceived: shows('deemedDischarge'),
  DeemedDischargeOccurred: shows('stage', 'deemedDischarge'),
  HighCourtClaimMade: shows('highCourtClaims'),
  CourtChallengeAllowed: shows('courtChallenges'),
} satisfies Parts<TimeFact>;

const recommendation = {
  RecommendationSubmitted: shows('stage', 'recommendations'),
  RecommendationChallenged: shows('stage', 'recommendationsReturned'),
} satisfies Parts<RecommendationFact>;

const committee = {
  CommitteeReferralMade: shows('stage', 'committee', 'committeeReferrals'),
  CommitteeScheduled: shows('stage', 'committee', 'meetings'),
  CommitteeResolved: shows('stage', 'committee', 'resolutions'),
  ObligationHeadsAgreed: shows('obligation'),
  ObligationCompleted: shows('stage', 'obligation'),
} satisfies Parts<CommitteeFact>;

const decision = {
  DecisionIssued: shows('stage', 'decision'),
  DecisionNoticeGenerated: shows('decisionNotice'),
  DecisionNoticeIssued: hidden('its print is among the documents'),
  CalledIn: shows('stage', 'calledIn'),
  SecretaryOfStateDecided: shows('stage', 'secretaryOfState'),
} satisfies Parts<DecisionFact>;

const afterDecision = {
  ConditionDischarged: shows('conditionsDischarged'),
  PermissionAmended: shows('amendmentsAfterDecision'),
  LinkedCaseDecided: shows('linkedDecisions'),
  LinkedDecisionUndone: shows('linkedDecisions'),
  ConditionReopened: shows('conditionsDischarged'),
  AmendmentUndone: shows('amendmentsAfterDecision'),
  DecisionQuashed: shows('quashedOn'),
  CaseReopened: shows('stage', 'reopenedOn', 'committee'),
  DecisionRevoked: shows('revokedOn'),
} satisfies Parts<AfterDecisionFact>;

const appeals = {
  AppealLodged: shows('appeals'),
  AppealValidated: shows('appeals'),
  AppealStarted: shows('appeals'),
  AppealWithdrawn: shows('appeals'),
  AppealDecided: shows('stage', 'appeals'),
} satisfies Parts<AppealFact>;

const outgoing = hidden('letters have their own list, and waiting letters are in the outbox');

const letters = {
  LetterWritten: outgoing,
  LetterHandedOver: outgoing,
  LetterDelivered: outgoing,
  LetterNotDelivered: outgoing,
  LetterLinkWithdrawn: outgoing,
} satisfies Parts<LetterFact>;

const record = {
  RecordCorrected: shows(
    ...(['description', 'site', 'decision', 'endedElsewhere', 'corrections'] as const),
    ...(['applicationType', 'typeIsKnown', 'receivedOn'] as const),
  ),
} satisfies Parts<RecordCorrected>;

const privacy = {
  PersonalDataErased: shows('applicant', 'agent', 'erasures'),
} satisfies Parts<PersonalDataErased>;

const twoPeople = {
  ActProposed: waiting,
  ProposalConfirmed: waiting,
  ProposalWithdrawn: waiting,
} satisfies Parts<ProposalFact>;

const lines = {
  ...eachListed((name) => shows(name)),
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
} satisfies ShownOfEach<keyof CaseDocument>;

/** The parts of the case in full that each fact changes. */
export const documentFacts: ShownOfEach<keyof CaseDocument> = lines;

/** The facts that the case in full does not show. */
export type HiddenFact = {
  [Type in keyof typeof lines]: (typeof lines)[Type] extends Hidden ? Type : never;
}[keyof typeof lines];

/** The parts of the case in full that facts of these types may change; none for facts of anything else. */
export const partsChangedBy = (types: readonly string[]): ReadonlySet<keyof CaseDocument> =>
  new Set(
    types.flatMap((type) =>
      type in documentFacts ? partsShown(documentFacts[type as LaterFact['type']]) : [],
    ),
  );
