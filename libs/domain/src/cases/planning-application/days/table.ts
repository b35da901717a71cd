import { withCode } from './bound.js';
import * as the from './bounds.js';
import { done, happened, type LimitsOfDays, toCome, unbounded } from './limits.js';
import * as own from './own-days.js';

const clerk = unbounded('the clerk sends it for a day; what is not due by then changes nothing');
const byLaw = unbounded(
  'the new day must be later than the one it replaces, and no later than the law allows',
);
const asIssued = unbounded('a condition keeps the day on which it was agreed');
const backwards = 'period-backwards';

/**
 * The limits of each date in each command on a case, in the order of a case's life. docs/days.md is generated
 * from it.
 */
export const limitsOfDays: LimitsOfDays = {
  ReceiveApplication: {
    receivedOn: unbounded('worked out from the moment it was sent in'),
    'payment.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
    'paymentKnown.paidOn': unbounded('as the submission states it; a submission is not refused for it'),
  },
  ImportCase: {
    'received.receivedOn': happened(),
    'invalid.from': happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
    'valid.validFrom': happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
    'valid.decideBy': toCome(own.its('valid.validFrom', 'the day it is valid from', backwards)),
    'valid.extensions[].agreedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
    ),
    'valid.extensions[].decideBy': byLaw,
    'siteNotice.displayedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
    ),
    'siteNotice.commentsUntil': toCome(
      own.its('siteNotice.displayedOn', 'the day the notice was displayed', backwards),
    ),
    'history.endedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
      own.its('valid.validFrom', 'the day it is valid from', backwards),
    ),
    publishedOn: happened(own.its('received.receivedOn', 'the day it was received', 'before-received')),
    'file.documents[].receivedOn': happened(),
    'file.consultees[].contactedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
    ),
    'file.consultees[].respondBy': unbounded('as in the former system: an answer was expected, or arrived'),
    'file.consultees[].response.receivedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
      own.its('file.consultees[].contactedOn', 'the day the consultee was asked', backwards),
    ),
    'file.comments[].receivedOn': happened(
      own.its('received.receivedOn', 'the day it was received', 'before-received'),
    ),
    'file.payments[].paidOn': happened(
      own.yearBefore('received.receivedOn', 'the day it was received', 'before-received'),
    ),
    'file.refunds[].paidOn': happened(
      own.firstOf('file.payments[].paidOn', 'the day of the first payment', backwards),
    ),
    on: unbounded('facts from elsewhere may be brought in on any later day'),
  },
  LinkParent: { on: done() },
  RecordParentElsewhere: { on: done() },
  TakeOverCase: { on: unbounded('the day of the succession, including everything received by then') },
  CloseAsDuplicate: { on: done() },
  WithdrawApplication: { on: done() },

  MeasureDevelopment: { on: done() },
  RequestInformation: { dueOn: toCome(withCode(the.today, 'due-in-the-past')), on: done() },
  RecordInformation: { receivedOn: happened(the.request), on: done(the.request) },
  CancelInformationRequest: { on: done(the.request) },
  NoteLapsedRequests: { on: clerk },
  MarkInvalid: { on: done() },
  RecordValidationDispute: { noticeReceivedOn: happened(the.request), on: done(the.request) },
  AnswerValidationDispute: { on: done(the.dispute) },
  ReturnApplication: { on: done() },
  MarkValid: {
    validFrom: happened(withCode(the.receipt, 'valid-before-received')),
    decideBy: toCome(own.its('validFrom', 'the day it is valid from', backwards)),
    on: done(),
  },
  CorrectValidDate: {
    validFrom: happened(withCode(the.receipt, 'valid-before-received')),
    on: done(the.validity),
  },
  SetAsideValidation: { on: done(the.validity) },

  WriteLetter: {
    'link.until': unbounded('the last day of the request in the letter, as recorded on the case'),
    'rule.from': unbounded('as the council has set it'),
    on: done(),
  },
  AnswerConsultationByLink: { on: done() },
  SendInformationByLink: { on: done() },
  SendFileByLink: { on: done() },
  WithdrawLetterLink: { on: done() },
  RecordLetterHandedOver: { on: unbounded('sent by the clerk when it is due') },
  RecordLetterOutcome: { on: unbounded('sent by the clerk when it is due') },

  AssessFee: { on: done() },
  RecordPayment: { paidOn: happened(the.yearBeforeSubmission), on: done() },
  ReversePayment: { on: done(the.payment) },
  MovePaymentToCharge: { on: done(the.payment) },
  TakePayment: {
    on: done(),
    'payment.paidOn': unbounded('as the case states for the documents that came with it'),
  },
  PayRefund: { on: done(the.refund) },
  NoteGuaranteeRefund: { on: clerk },
  NoteConditionFeeRefund: { on: clerk },

  AllocateOfficer: { on: done() },
  HandOnCase: { on: done() },
  AllocateSpecialist: { on: done() },

  AddDocument: { receivedOn: happened(the.submission), on: done() },
  StoreDocuments: { on: done() },
  RecordScan: { on: done() },
  SetPublishStatus: { on: done() },
  SupersedeDocument: { on: done() },
  AcceptAmendment: { receivedOn: happened(the.submission), on: done() },
  RecordConstraint: { on: done() },
  RemoveConstraint: { on: done() },
  AmendSubmission: { receivedOn: toCome(the.submission) },
  ProposeConstraints: { on: done() },
  ConfirmProposedDetail: { on: done() },
  RejectProposedDetail: { on: done() },
  PublishToRegister: { on: done(the.validity) },

  RecordPublicityNeeds: { on: done() },
  WaiveReconsultation: { on: done() },
  DisplaySiteNotice: {
    displayedOn: happened(the.receipt),
    commentsUntil: toCome(own.its('displayedOn', 'the day the notice was displayed', backwards)),
    on: done(),
  },
  SendNeighbourLetters: {
    sentOn: happened(the.receipt),
    commentsUntil: toCome(own.its('sentOn', 'the day the letters were sent', backwards)),
    on: done(),
  },
  PublishPressNotice: {
    publishedOn: happened(the.receipt),
    commentsUntil: toCome(own.its('publishedOn', 'the day the notice was published', backwards)),
    on: done(),
  },

  Consult: {
    contactedOn: happened(the.receipt),
    'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', backwards)),
    on: done(),
  },
  Reconsult: {
    contactedOn: happened(the.receipt, the.consultedBefore),
    'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', backwards)),
    on: done(),
  },
  RecordConsulteeResponse: {
    receivedOn: happened(the.receipt, the.consulted),
    on: done(),
  },
  RedactConsulteeResponse: { on: done() },
  RecordRepresentation: { receivedOn: happened(the.receipt), on: done() },
  PostPublicComment: { on: done() },
  RedactRepresentation: { on: done(the.representation) },
  WithdrawRepresentation: { on: done(the.representation) },
  CloseConsultation: { on: done() },
  NoteConsultationEnd: { on: clerk },

  RecordSiteVisit: { visitedOn: happened(the.receipt), on: done() },
  AddAssessmentNote: { on: done() },
  RecordConsideration: { on: done() },

  ProposeExtension: {
    decideBy: byLaw,
    proposedOn: happened(the.receipt, the.validity),
    on: done(the.validity),
  },
  AgreeExtension: { agreedOn: happened(the.receipt), on: done(the.extension) },
  RejectExtension: { on: done(the.extension) },
  ProposePPA: { decideBy: byLaw, on: done(the.validity) },
  SignPPA: { decideBy: byLaw, agreedOn: happened(the.receipt), on: done() },
  RequirePriorApproval: { saidOn: happened(the.receipt, the.validity), on: done(the.validity) },
  NoteNearDeadline: { on: clerk },
  NoteMissedDeadline: { on: clerk },
  NoteDeemedOutcome: { on: clerk },
  RecordDeemedDischargeNotice: {
    noticeReceivedOn: happened(the.receipt, the.validity),
    specifiedDay: toCome(own.its('noticeReceivedOn', 'the day the notice was received', backwards)),
    on: done(),
  },
  NoteDeemedDischarge: { on: clerk },
  RecordHighCourtClaim: { claimedOn: happened(the.receipt, the.beforeTheDecision), on: done() },

  RecordCourtChallenge: { allowedOn: happened(the.claim), on: done(the.claim) },

  SubmitRecommendation: {
    'conditions[].agreedOn': happened(the.receipt),
    on: done(the.receipt, the.validity),
  },
  ReturnToOfficer: { on: done(the.recommendation) },
  AgreeCondition: {
    'agreed.inWritingOn': happened(the.receipt),
    'agreed.noticeGivenOn': happened(the.receipt),
    on: done(the.recommendation),
  },

  ReferToCommittee: { on: done(the.recommendation) },
  ScheduleCommittee: {
    meetsOn: toCome(withCode(the.today, 'meeting-in-the-past'), the.recommendation),
    on: done(the.recommendation),
  },
  RecordResolution: {
    'conditions[].agreedOn': happened(the.receipt),
    on: done(the.recommendation),
  },
  AgreeHeadsOfTerms: { agreedOn: happened(the.receipt), on: done() },
  CompleteObligation: { deedDatedOn: happened(the.receipt, the.heads), on: done() },

  IssueDecisionNotice: { on: done(the.decision) },
  IssueDecision: {
    on: done(the.receipt, the.validity, the.recommendation, the.resolution, the.obligation),
  },
  CallIn: { directedOn: happened(the.receipt), on: done() },
  RecordSecretaryOfStateDecision: { decidedOn: happened(the.receipt, the.callIn), on: done() },

  SubmitDetails: { on: done(the.decision) },
  ApproveDetails: { approvedOn: happened(the.decision, the.details), on: done() },
  ConfirmDeemedDischarge: { dischargedOn: happened(the.decision, the.details), on: done() },
  RefuseDetails: { refusedOn: happened(the.decision, the.details), on: done() },
  FollowLinkedCase: {
    'says.decidedOn': unbounded('the day of the decision on the other case'),
    on: unbounded('the day on which the other case changed'),
  },
  GrantNMA: { amendedOn: happened(the.decision), on: done() },
  RecordQuashing: { quashedOn: happened(the.beforeTheDecision, the.claim), on: done() },
  RevokeDecision: { on: done(the.decision) },
  LinkEnforcement: {
    noticeServedOn: {
      notBefore: [],
      notAfter: [the.today],
    },
    on: done(),
  },

  LodgeAppeal: { lodgedOn: happened(the.receipt, the.validity, the.decision), on: done() },
  ValidateAppeal: { validatedOn: happened(the.appeal), on: done() },
  StartAppeal: { startedOn: happened(the.appeal, the.appealValidated), on: done() },
  WithdrawAppeal: { withdrawnOn: happened(the.appeal), on: done() },
  DecideAppeal: {
    decidedOn: happened(the.appeal, the.appealStarted),
    'conditions[].agreedOn': asIssued,
    on: done(),
  },

  CorrectRecord: {
    now: {
      notBefore: [the.receipt, the.validity, the.recommendation, the.resolution, the.commentsEnd],
      notAfter: [the.today, the.firstAppeal],
      where: ({ field }) => field === 'decidedOn',
    },
    on: done(),
  },
  ErasePersonalData: { on: done() },
  ProposeAct: { on: done() },
  ConfirmProposal: { on: done(the.proposal) },
  WithdrawProposal: { on: done(the.proposal) },
};
