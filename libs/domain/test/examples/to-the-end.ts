import type { AfterDecisionCommand } from '../../src/cases/planning-application/after-decision/index.js';
import type { AppealCommand } from '../../src/cases/planning-application/appeals/index.js';
import type { CommitteeCommand } from '../../src/cases/planning-application/committee/index.js';
import type { DecisionCommand } from '../../src/cases/planning-application/decision/index.js';
import type { PrivacyCommand } from '../../src/cases/planning-application/privacy/index.js';
import type { RecommendationCommand } from '../../src/cases/planning-application/recommendation/index.js';
import type { RecordCommand } from '../../src/cases/planning-application/record/index.js';
import type { TwoPeopleCommand } from '../../src/cases/planning-application/two-people/index.js';
import type { PlanningApplicationEvent } from '../../src/index.js';
import {
  addDocument,
  condition,
  day,
  decide,
  dylan,
  granted,
  having,
  later,
  publicised,
  receive,
  recommend,
  recommended,
  refused,
  validated,
} from '../a-case.js';
import { commandMakers as make } from '../any-command.js';
import type { Examples } from '../every-command.js';

const valid = having(...validated);
const told = having(...publicised);
const ready = having(...recommended);
const heldUp = having(
  ...publicised,
  recommend({ conditions: [{ ...condition, timing: 'preCommencement' }] }),
);
const agree = { ...make.AgreeCondition(later, 0), condition: 1 };
const approved = having(...granted);
const turnedDown = having(...refused);
const noticeSha256 = approved.findLast((fact) => fact.type === 'DecisionNoticeGenerated')!.sha256;
const printed = { ...make.IssueDecisionNotice(later, 0), noticeSha256 };
const after = day('2026-05-20');
const refer = make.ReferToCommittee(later, 0);
const schedule = make.ScheduleCommittee(later, 0);
const resolve = { ...make.RecordResolution(later, 1), meetingId: schedule.meetingId };
const atCommittee = [...recommended, refer] as const;
const onAgenda = [...atCommittee, schedule] as const;
const heads = make.AgreeHeadsOfTerms(later, 0);
const deed = [...validated, addDocument('deed')] as const;
const callIn = make.CallIn(later, 0);
const submit = make.SubmitDetails(after, 0);
const lodge = make.LodgeAppeal(after, 0);
const appealed = [...refused, lodge] as const;
const validate = make.ValidateAppeal(after, 0);
const start = make.StartAppeal(after, 0);

/** What is recommended, resolved and decided, and what becomes of it. */
export const toTheEnd: Examples<
  | RecommendationCommand
  | CommitteeCommand
  | DecisionCommand
  | AfterDecisionCommand
  | AppealCommand
  | RecordCommand
  | PrivacyCommand
  | TwoPeopleCommand,
  PlanningApplicationEvent
> = {
  SubmitRecommendation: {
    after: told,
    when: recommend(),
    leadsTo: ['RecommendationSubmitted'],
    but: { refused: 'publicity-needs-unsaid', after: valid },
  },
  ReturnToOfficer: {
    after: ready,
    when: make.ReturnToOfficer(later, 0),
    leadsTo: ['RecommendationChallenged'],
    but: { refused: 'second-person', after: ready, when: { ...make.ReturnToOfficer(later, 0), by: dylan } },
  },
  AgreeCondition: {
    after: heldUp,
    when: agree,
    leadsTo: ['ConditionAgreed'],
    but: { refused: 'unknown-condition', after: heldUp, when: { ...agree, condition: 2 } },
  },
  ReferToCommittee: {
    after: ready,
    when: refer,
    leadsTo: ['CommitteeReferralMade'],
    but: { refused: 'officers-decide', after: ready, when: { ...refer, memberCallIn: false } },
  },
  ScheduleCommittee: {
    after: having(...atCommittee),
    when: schedule,
    leadsTo: ['CommitteeScheduled'],
    but: { refused: 'case-recommended', after: ready },
  },
  RecordResolution: {
    after: having(...onAgenda),
    when: resolve,
    leadsTo: ['CommitteeResolved'],
    but: { refused: 'unknown-meeting', after: having(...atCommittee) },
  },
  AgreeHeadsOfTerms: {
    after: valid,
    when: heads,
    leadsTo: ['ObligationHeadsAgreed'],
    but: { refused: 'heads-missing', after: valid, when: { ...heads, heads: [] } },
  },
  CompleteObligation: {
    after: having(...deed, heads),
    when: make.CompleteObligation(later, 0),
    leadsTo: ['ObligationCompleted'],
    but: { refused: 'no-obligation', after: having(...deed) },
  },
  IssueDecision: {
    after: ready,
    when: decide(),
    leadsTo: ['DecisionIssued', 'DecisionNoticeGenerated'],
    but: { refused: 'second-person', after: ready, when: decide({ signedBy: dylan }) },
  },
  IssueDecisionNotice: {
    after: approved,
    when: printed,
    leadsTo: ['DecisionNoticeIssued', 'DocumentAdded', 'DocumentStored', 'DocumentScanned'],
    but: { refused: 'case-recommended', after: ready },
  },
  CallIn: {
    after: valid,
    when: callIn,
    leadsTo: ['CalledIn'],
    but: { refused: 'case-determined', after: approved },
  },
  RecordSecretaryOfStateDecision: {
    after: having(...deed, callIn),
    when: make.RecordSecretaryOfStateDecision(later, 0),
    leadsTo: ['SecretaryOfStateDecided'],
    but: { refused: 'case-live', after: valid },
  },
  SubmitDetails: {
    after: approved,
    when: submit,
    leadsTo: ['DetailsSubmitted'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  ApproveDetails: {
    after: having(...granted, submit),
    when: make.ApproveDetails(after, 0),
    leadsTo: ['ConditionDischarged'],
    but: {
      refused: 'unknown-condition',
      after: approved,
      when: { ...make.ApproveDetails(after, 0), condition: 7 },
    },
  },
  ConfirmDeemedDischarge: {
    after: having(...granted, submit),
    when: make.ConfirmDeemedDischarge(after, 0),
    leadsTo: ['ConditionDischarged'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  RefuseDetails: {
    after: having(...granted, submit),
    when: make.RefuseDetails(after, 0),
    leadsTo: ['ConditionDetailsRefused'],
    but: { refused: 'no-details', after: approved },
  },
  FollowLinkedCase: {
    after: having(...granted, submit),
    when: make.FollowLinkedCase(after, 0),
    leadsTo: ['ConditionDischarged', 'LinkedCaseDecided'],
    but: { nothingToDo: having(...granted, submit, make.FollowLinkedCase(after, 0)) },
  },
  GrantNMA: {
    after: approved,
    when: make.GrantNMA(after, 0),
    leadsTo: ['PermissionAmended'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  LodgeAppeal: {
    after: turnedDown,
    when: lodge,
    leadsTo: ['AppealLodged'],
    but: { refused: 'nothing-to-appeal', after: approved },
  },
  ValidateAppeal: {
    after: having(...appealed),
    when: validate,
    leadsTo: ['AppealValidated'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  StartAppeal: {
    after: having(...appealed, validate),
    when: start,
    leadsTo: ['AppealStarted'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  WithdrawAppeal: {
    after: having(...appealed),
    when: make.WithdrawAppeal(after, 0),
    leadsTo: ['AppealWithdrawn'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  DecideAppeal: {
    after: having(...appealed, validate, start),
    when: make.DecideAppeal(after, 0),
    leadsTo: ['AppealDecided'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  RecordQuashing: {
    after: approved,
    when: make.RecordQuashing(after, 0),
    leadsTo: ['DecisionQuashed', 'CaseReopened'],
    but: { refused: 'case-live', after: valid },
  },
  RevokeDecision: {
    after: approved,
    when: make.RevokeDecision(after, 0),
    leadsTo: ['DecisionRevoked'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  LinkEnforcement: {
    after: valid,
    when: make.LinkEnforcement(later, 0),
    leadsTo: ['EnforcementLinked'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...make.LinkEnforcement(later, 0), noticeServedOn: after },
    },
  },
  CorrectRecord: {
    after: having(receive()),
    when: make.CorrectRecord(later, 0),
    leadsTo: ['RecordCorrected'],
    but: {
      refused: 'record-differs',
      after: having(receive()),
      when: { ...make.CorrectRecord(later, 0), was: 'A porch' },
    },
  },
  ProposeAct: {
    after: approved,
    when: make.ProposeAct(after, 0),
    leadsTo: ['ActProposed'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  ConfirmProposal: {
    after: having(...granted, make.ProposeAct(after, 0)),
    when: make.ConfirmProposal(after, 0),
    leadsTo: ['ProposalConfirmed', 'DecisionRevoked'],
    but: {
      refused: 'second-person',
      after: having(...granted, make.ProposeAct(after, 0)),
      when: { ...make.ConfirmProposal(after, 0), by: dylan },
    },
  },
  WithdrawProposal: {
    after: having(...granted, make.ProposeAct(after, 0)),
    when: make.WithdrawProposal(after, 0),
    leadsTo: ['ProposalWithdrawn'],
    but: { refused: 'unknown-proposal', after: approved },
  },
  ErasePersonalData: {
    after: approved,
    when: make.ErasePersonalData(later, 0),
    leadsTo: ['PersonalDataErased'],
    but: { refused: 'data-still-needed', after: valid },
  },
};
