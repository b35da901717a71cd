import type {
  AfterDecisionFact,
  AppealFact,
  AssessmentFact,
  CommitteeFact,
  DecisionFact,
  PersonalDataErased,
  ProposalFact,
  RecommendationFact,
  RecordCorrected,
  TimeFact,
} from '#domain';
import { eachListed } from '../council/listed-facts.js';
import { hidden, type LaterFact } from '../shown.js';
import type { CaseWork } from './case-work.js';
import { consultationWork, letterWork, publicityWork } from './consulted-work.js';
import { feeWork } from './money-work.js';
import {
  after,
  allocation,
  inCaseload,
  inFull,
  receiving,
  register,
  submitted,
  validation,
} from './work-facts-before-assessment.js';
import { seen, type Works } from './works.js';

const advised = (work: CaseWork, { by }: { readonly by: string }): CaseWork =>
  work.adviceFrom.some(({ officer }) => officer === by)
    ? { ...work, adviceFrom: work.adviceFrom.filter(({ officer }) => officer !== by) }
    : work;

const assessment: Works<AssessmentFact> = {
  AssessmentNoteAdded: advised,
  ConsiderationRecorded: advised,
};

const answered = (work: CaseWork, { proposalId }: { readonly proposalId: string }): CaseWork => ({
  ...work,
  proposals: work.proposals.filter((each) => each.proposalId !== proposalId),
});

const time: Works<TimeFact> = {
  DeadlineSet: inCaseload,
  DeadlineNear: hidden('whether the day is near is worked out for the day asked'),
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
  DecisionNoticeGenerated: (work) => ({ ...work, noticeToIssue: true, noticeIssued: false }),
  DecisionNoticeIssued: (work) => ({ ...work, noticeToIssue: false, noticeIssued: true }),
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
  // It must be decided again, so the earlier recommendation no longer counts.
  CaseReopened: (work) => ({
    ...work,
    ...{ recommendation: null, returned: null, meeting: null, resolved: null },
    ...{ noticeToIssue: false, noticeIssued: false },
  }),
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

const privacy: Works<PersonalDataErased> = {
  PersonalDataErased: hidden('a list names no people except officers'),
};

const waiting = hidden('proposals waiting for a second person have their own read model');
const twoPeople: Works<ProposalFact> = {
  ActProposed: waiting,
  ProposalConfirmed: waiting,
  ProposalWithdrawn: waiting,
};

/** The work that each fact creates or ends. */
export const workFacts: Required<Works<LaterFact>> = {
  ...eachListed(() => seen),
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
