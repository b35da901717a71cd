// Written by `npm run commands` from the files that define the commands.
import type { Handlers } from './handlers.js';
import { ApproveDetails } from './after-decision/discharge-condition.js';
import { ConfirmDeemedDischarge } from './after-decision/discharge-condition.js';
import { FollowLinkedCase } from './after-decision/follow-linked-case.js';
import { GrantNMA } from './after-decision/grant-nma.js';
import { LinkEnforcement } from './after-decision/link-enforcement.js';
import { RecordQuashing } from './after-decision/record-quashing.js';
import { RefuseDetails } from './after-decision/refuse-details.js';
import { RevokeDecision } from './after-decision/revoke-decision.js';
import { SubmitDetails } from './after-decision/submit-details.js';
import { AllocateOfficer } from './allocation/allocate-officer.js';
import { AllocateSpecialist } from './allocation/allocate-specialist.js';
import { HandOnCase } from './allocation/hand-on-case.js';
import { LodgeAppeal } from './appeals/lodge-appeal.js';
import { ValidateAppeal } from './appeals/progress-appeal.js';
import { StartAppeal } from './appeals/progress-appeal.js';
import { WithdrawAppeal } from './appeals/progress-appeal.js';
import { DecideAppeal } from './appeals/progress-appeal.js';
import { AddAssessmentNote } from './assessment/add-assessment-note.js';
import { RecordConsideration } from './assessment/record-consideration.js';
import { RecordSiteVisit } from './assessment/record-site-visit.js';
import { AgreeHeadsOfTerms } from './committee/agree-heads-of-terms.js';
import { CompleteObligation } from './committee/complete-obligation.js';
import { RecordResolution } from './committee/record-resolution.js';
import { ReferToCommittee } from './committee/refer-to-committee.js';
import { ScheduleCommittee } from './committee/schedule-committee.js';
import { AnswerConsultationByLink } from './consultation/answer-consultation-by-link.js';
import { CloseConsultation } from './consultation/close-consultation.js';
import { NoteConsultationEnd } from './consultation/close-consultation.js';
import { Reconsult } from './consultation/consult.js';
import { Consult } from './consultation/consult.js';
import { PostPublicComment } from './consultation/post-public-comment.js';
import { RecordConsulteeResponse } from './consultation/record-consultee-response.js';
import { RecordRepresentation } from './consultation/record-representation.js';
import { RedactConsulteeResponse } from './consultation/redact-consultee-response.js';
import { RedactRepresentation } from './consultation/redact-representation.js';
import { WithdrawRepresentation } from './consultation/withdraw-representation.js';
import { CallIn } from './decision/call-in.js';
import { IssueDecisionNotice } from './decision/issue-decision-notice.js';
import { IssueDecision } from './decision/issue-decision.js';
import { RecordSecretaryOfStateDecision } from './decision/record-secretary-of-state-decision.js';
import { AssessFee } from './fees/assess-fee.js';
import { TakePayment } from './fees/move-payments.js';
import { MovePaymentToCharge } from './fees/move-to-charge.js';
import { NoteConditionFeeRefund } from './fees/note-condition-fee-refund.js';
import { NoteGuaranteeRefund } from './fees/note-guarantee-refund.js';
import { PayRefund } from './fees/pay-refund.js';
import { RecordPayment } from './fees/record-payment.js';
import { ReversePayment } from './fees/reverse-payment.js';
import { RecordLetterHandedOver } from './letters/record-letter.js';
import { RecordLetterOutcome } from './letters/record-letter.js';
import { WithdrawLetterLink } from './letters/withdraw-letter-link.js';
import { WriteLetter } from './letters/write-letter.js';
import { ErasePersonalData } from './privacy/erase-personal-data.js';
import { DisplaySiteNotice } from './publicity/display-site-notice.js';
import { PublishPressNotice } from './publicity/publish-press-notice.js';
import { RecordPublicityNeeds } from './publicity/record-publicity-needs.js';
import { SendNeighbourLetters } from './publicity/send-neighbour-letters.js';
import { WaiveReconsultation } from './publicity/waive-reconsultation.js';
import { CloseAsDuplicate } from './receiving/close-as-duplicate.js';
import { ImportCase } from './receiving/import-case.js';
import { LinkParent } from './receiving/link-parent.js';
import { ReceiveApplication } from './receiving/receive-application.js';
import { RecordParentElsewhere } from './receiving/record-parent-elsewhere.js';
import { TakeOverCase } from './receiving/take-over-case.js';
import { WithdrawApplication } from './receiving/withdraw-application.js';
import { AgreeCondition } from './recommendation/agree-condition.js';
import { ReturnToOfficer } from './recommendation/return-to-officer.js';
import { SubmitRecommendation } from './recommendation/submit-recommendation.js';
import { CorrectRecord } from './record/correct-record.js';
import { AcceptAmendment } from './register/accept-amendment.js';
import { AddDocument } from './register/add-document.js';
import { PublishToRegister } from './register/publish-to-register.js';
import { RecordConstraint } from './register/record-constraint.js';
import { RecordScan } from './register/record-scan.js';
import { RemoveConstraint } from './register/remove-constraint.js';
import { SendFileByLink } from './register/send-file-by-link.js';
import { SetPublishStatus } from './register/set-publish-status.js';
import { StoreDocuments } from './register/store-documents.js';
import { SupersedeDocument } from './register/supersede-document.js';
import { AmendSubmission } from './submitted/amend-submission.js';
import { ProposeConstraints } from './submitted/propose-constraints.js';
import { ConfirmProposedDetail } from './submitted/settle-proposed-detail.js';
import { RejectProposedDetail } from './submitted/settle-proposed-detail.js';
import { AgreeExtension } from './time/agree-extension.js';
import { NoteDeemedDischarge } from './time/note-deemed-discharge.js';
import { NoteDeemedOutcome } from './time/note-deemed-outcome.js';
import { NoteMissedDeadline } from './time/note-missed-deadline.js';
import { NoteNearDeadline } from './time/note-near-deadline.js';
import { ProposeExtension } from './time/propose-extension.js';
import { ProposePPA } from './time/propose-ppa.js';
import { RecordCourtChallenge } from './time/record-court-challenge.js';
import { RecordDeemedDischargeNotice } from './time/record-deemed-discharge-notice.js';
import { RecordHighCourtClaim } from './time/record-high-court-claim.js';
import { RejectExtension } from './time/reject-extension.js';
import { RequirePriorApproval } from './time/require-prior-approval.js';
import { SignPPA } from './time/sign-ppa.js';
import { ConfirmProposal } from './two-people/answer-proposal.js';
import { WithdrawProposal } from './two-people/answer-proposal.js';
import { ProposeAct } from './two-people/propose-act.js';
import { AnswerValidationDispute } from './validation/answer-validation-dispute.js';
import { CancelInformationRequest } from './validation/cancel-information-request.js';
import { CorrectValidDate } from './validation/correct-valid-date.js';
import { MarkInvalid } from './validation/mark-invalid.js';
import { MarkValid } from './validation/mark-valid.js';
import { MeasureDevelopment } from './validation/measure-development.js';
import { NoteLapsedRequests } from './validation/note-lapsed-requests.js';
import { RecordInformation } from './validation/record-information.js';
import { RecordValidationDispute } from './validation/record-validation-dispute.js';
import { RequestInformation } from './validation/request-information.js';
import { ReturnApplication } from './validation/return-application.js';
import { SendInformationByLink } from './validation/send-information-by-link.js';
import { SetAsideValidation } from './validation/set-aside-validation.js';

export type AfterDecisionCommand =
  | ApproveDetails
  | ConfirmDeemedDischarge
  | FollowLinkedCase
  | GrantNMA
  | LinkEnforcement
  | RecordQuashing
  | RefuseDetails
  | RevokeDecision
  | SubmitDetails;

export type AllocationCommand =
  | AllocateOfficer
  | AllocateSpecialist
  | HandOnCase;

export type AppealCommand =
  | LodgeAppeal
  | ValidateAppeal
  | StartAppeal
  | WithdrawAppeal
  | DecideAppeal;

export type AssessmentCommand =
  | AddAssessmentNote
  | RecordConsideration
  | RecordSiteVisit;

export type CommitteeCommand =
  | AgreeHeadsOfTerms
  | CompleteObligation
  | RecordResolution
  | ReferToCommittee
  | ScheduleCommittee;

export type ConsultationCommand =
  | AnswerConsultationByLink
  | CloseConsultation
  | NoteConsultationEnd
  | Reconsult
  | Consult
  | PostPublicComment
  | RecordConsulteeResponse
  | RecordRepresentation
  | RedactConsulteeResponse
  | RedactRepresentation
  | WithdrawRepresentation;

export type DecisionCommand =
  | CallIn
  | IssueDecisionNotice
  | IssueDecision
  | RecordSecretaryOfStateDecision;

export type FeeCommand =
  | AssessFee
  | TakePayment
  | MovePaymentToCharge
  | NoteConditionFeeRefund
  | NoteGuaranteeRefund
  | PayRefund
  | RecordPayment
  | ReversePayment;

export type LetterCommand =
  | RecordLetterHandedOver
  | RecordLetterOutcome
  | WithdrawLetterLink
  | WriteLetter;

export type PrivacyCommand =
  | ErasePersonalData;

export type PublicityCommand =
  | DisplaySiteNotice
  | PublishPressNotice
  | RecordPublicityNeeds
  | SendNeighbourLetters
  | WaiveReconsultation;

export type ReceivingCommand =
  | CloseAsDuplicate
  | ImportCase
  | LinkParent
  | ReceiveApplication
  | RecordParentElsewhere
  | TakeOverCase
  | WithdrawApplication;

export type RecommendationCommand =
  | AgreeCondition
  | ReturnToOfficer
  | SubmitRecommendation;

export type RecordCommand =
  | CorrectRecord;

export type RegisterCommand =
  | AcceptAmendment
  | AddDocument
  | PublishToRegister
  | RecordConstraint
  | RecordScan
  | RemoveConstraint
  | SendFileByLink
  | SetPublishStatus
  | StoreDocuments
  | SupersedeDocument;

export type SubmittedCommand =
  | AmendSubmission
  | ProposeConstraints
  | ConfirmProposedDetail
  | RejectProposedDetail;

export type TimeCommand =
  | AgreeExtension
  | NoteDeemedDischarge
  | NoteDeemedOutcome
  | NoteMissedDeadline
  | NoteNearDeadline
  | ProposeExtension
  | ProposePPA
  | RecordCourtChallenge
  | RecordDeemedDischargeNotice
  | RecordHighCourtClaim
  | RejectExtension
  | RequirePriorApproval
  | SignPPA;

export type TwoPeopleCommand =
  | ConfirmProposal
  | WithdrawProposal
  | ProposeAct;

export type ValidationCommand =
  | AnswerValidationDispute
  | CancelInformationRequest
  | CorrectValidDate
  | MarkInvalid
  | MarkValid
  | MeasureDevelopment
  | NoteLapsedRequests
  | RecordInformation
  | RecordValidationDispute
  | RequestInformation
  | ReturnApplication
  | SendInformationByLink
  | SetAsideValidation;

export type PlanningApplicationCommand =
  | AfterDecisionCommand
  | AllocationCommand
  | AppealCommand
  | AssessmentCommand
  | CommitteeCommand
  | ConsultationCommand
  | DecisionCommand
  | FeeCommand
  | LetterCommand
  | PrivacyCommand
  | PublicityCommand
  | ReceivingCommand
  | RecommendationCommand
  | RecordCommand
  | RegisterCommand
  | SubmittedCommand
  | TimeCommand
  | TwoPeopleCommand
  | ValidationCommand;

export const acts: Handlers<PlanningApplicationCommand> = {
  ApproveDetails,
  ConfirmDeemedDischarge,
  FollowLinkedCase,
  GrantNMA,
  LinkEnforcement,
  RecordQuashing,
  RefuseDetails,
  RevokeDecision,
  SubmitDetails,
  AllocateOfficer,
  AllocateSpecialist,
  HandOnCase,
  LodgeAppeal,
  ValidateAppeal,
  StartAppeal,
  WithdrawAppeal,
  DecideAppeal,
  AddAssessmentNote,
  RecordConsideration,
  RecordSiteVisit,
  AgreeHeadsOfTerms,
  CompleteObligation,
  RecordResolution,
  ReferToCommittee,
  ScheduleCommittee,
  AnswerConsultationByLink,
  CloseConsultation,
  NoteConsultationEnd,
  Reconsult,
  Consult,
  PostPublicComment,
  RecordConsulteeResponse,
  RecordRepresentation,
  RedactConsulteeResponse,
  RedactRepresentation,
  WithdrawRepresentation,
  CallIn,
  IssueDecisionNotice,
  IssueDecision,
  RecordSecretaryOfStateDecision,
  AssessFee,
  TakePayment,
  MovePaymentToCharge,
  NoteConditionFeeRefund,
  NoteGuaranteeRefund,
  PayRefund,
  RecordPayment,
  ReversePayment,
  RecordLetterHandedOver,
  RecordLetterOutcome,
  WithdrawLetterLink,
  WriteLetter,
  ErasePersonalData,
  DisplaySiteNotice,
  PublishPressNotice,
  RecordPublicityNeeds,
  SendNeighbourLetters,
  WaiveReconsultation,
  CloseAsDuplicate,
  ImportCase,
  LinkParent,
  ReceiveApplication,
  RecordParentElsewhere,
  TakeOverCase,
  WithdrawApplication,
  AgreeCondition,
  ReturnToOfficer,
  SubmitRecommendation,
  CorrectRecord,
  AcceptAmendment,
  AddDocument,
  PublishToRegister,
  RecordConstraint,
  RecordScan,
  RemoveConstraint,
  SendFileByLink,
  SetPublishStatus,
  StoreDocuments,
  SupersedeDocument,
  AmendSubmission,
  ProposeConstraints,
  ConfirmProposedDetail,
  RejectProposedDetail,
  AgreeExtension,
  NoteDeemedDischarge,
  NoteDeemedOutcome,
  NoteMissedDeadline,
  NoteNearDeadline,
  ProposeExtension,
  ProposePPA,
  RecordCourtChallenge,
  RecordDeemedDischargeNotice,
  RecordHighCourtClaim,
  RejectExtension,
  RequirePriorApproval,
  SignPPA,
  ConfirmProposal,
  WithdrawProposal,
  ProposeAct,
  AnswerValidationDispute,
  CancelInformationRequest,
  CorrectValidDate,
  MarkInvalid,
  MarkValid,
  MeasureDevelopment,
  NoteLapsedRequests,
  RecordInformation,
  RecordValidationDispute,
  RequestInformation,
  ReturnApplication,
  SendInformationByLink,
  SetAsideValidation,
};
