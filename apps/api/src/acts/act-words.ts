import type { PlanningApplicationCommand } from '#domain';

/** The order in which acts are listed. */
export const actGroups = [
  'Receive and validate',
  'Record what came',
  'Ask or agree',
  'Tell the public',
  'Assess',
  'Recommend and decide',
  'After the decision',
  'Appeals',
  'Put right',
] as const;

export type ActGroup = (typeof actGroups)[number];

export interface ActWords {
  readonly label: string;
  readonly group: ActGroup;
  /**
   * Nothing follows from it that its form does not show, and it can be done again otherwise: it may be recorded
   * without a preview.
   */
  readonly bindsNothing?: true;
}

type Type = PlanningApplicationCommand['type'];

const validate = (label: string): ActWords => ({ label, group: 'Receive and validate' });
const came = (label: string): ActWords => ({ label, group: 'Record what came' });
const ask = (label: string): ActWords => ({ label, group: 'Ask or agree' });
const tell = (label: string): ActWords => ({ label, group: 'Tell the public' });
const assess = (label: string): ActWords => ({ label, group: 'Assess' });
const decide = (label: string): ActWords => ({ label, group: 'Recommend and decide' });
const after = (label: string): ActWords => ({ label, group: 'After the decision' });
const appeal = (label: string): ActWords => ({ label, group: 'Appeals' });
const right = (label: string): ActWords => ({ label, group: 'Put right' });
const bindingNothing = (words: ActWords): ActWords => ({ ...words, bindsNothing: true });

/** It has no route. */
const nobody = null;

/** The name of each act on a page: a command without words here does not compile. */
export const actWords: Readonly<Record<Type, ActWords | null>> = {
  ReceiveApplication: nobody,
  ImportCase: nobody,
  TakeOverCase: nobody,
  LinkParent: validate('Link the case that it depends on'),
  RecordParentElsewhere: validate('Record a permission that is held elsewhere'),
  CloseAsDuplicate: validate('Close it as a duplicate'),
  WithdrawApplication: validate('Withdraw this application'),
  MeasureDevelopment: validate('Record the measures of the proposal'),
  RequestInformation: ask('Ask the applicant for information'),
  RecordInformation: came('Record what the applicant sent'),
  CancelInformationRequest: ask('Cancel a request to the applicant'),
  NoteLapsedRequests: nobody,
  MarkInvalid: validate('Tell the applicant that it is not valid yet'),
  RecordValidationDispute: came('Record that the applicant disputes a request'),
  AnswerValidationDispute: validate('Answer the dispute'),
  ReturnApplication: validate('Return it to the applicant'),
  MarkValid: validate('Accept as valid'),
  CorrectValidDate: right('Correct the valid day'),
  SetAsideValidation: right('Undo the validation'),
  AssessFee: validate('Work out the fee'),
  RecordPayment: came('Record a payment'),
  ReversePayment: right('Reverse a payment that never arrived'),
  TakePayment: nobody,
  MovePaymentToCharge: right('Count a payment on a charge for advice'),
  PayRefund: right('Pay a refund'),
  NoteGuaranteeRefund: nobody,
  NoteConditionFeeRefund: nobody,
  AllocateOfficer: bindingNothing(ask('Give this case to an officer')),
  AllocateSpecialist: bindingNothing(ask('Ask a specialist for advice')),
  HandOnCase: nobody,
  AddDocument: bindingNothing(came('Put a document on the file')),
  StoreDocuments: nobody,
  RecordScan: bindingNothing(came('Have a document checked for viruses')),
  SetPublishStatus: bindingNothing(tell('Say whether the public may see a document')),
  SupersedeDocument: came('Replace a document with a newer one'),
  AcceptAmendment: ask('Accept an amendment'),
  RecordConstraint: bindingNothing(assess('Record a constraint of the site')),
  RemoveConstraint: bindingNothing(assess('Remove a constraint')),
  PublishToRegister: tell('Put it on the public register'),
  AmendSubmission: nobody,
  ProposeConstraints: assess('Look up the constraints of the site'),
  ConfirmProposedDetail: validate('Confirm what the application says'),
  RejectProposedDetail: validate('Reject what the application says'),
  WriteLetter: tell('Write a letter'),
  RecordLetterHandedOver: nobody,
  RecordLetterOutcome: nobody,
  AnswerConsultationByLink: nobody,
  SendInformationByLink: nobody,
  SendFileByLink: nobody,
  WithdrawLetterLink: tell('Withdraw the link in a letter'),
  RecordPublicityNeeds: tell('Record what calls for more publicity'),
  DisplaySiteNotice: tell('Record a site notice'),
  SendNeighbourLetters: tell('Record neighbour letters'),
  PublishPressNotice: tell('Record a press notice'),
  WaiveReconsultation: tell('Record that no new consultation is needed'),
  Consult: ask('Ask for views'),
  Reconsult: ask('Consult again'),
  RecordConsulteeResponse: came("Record a consultee's answer"),
  RedactConsulteeResponse: tell("Prepare a consultee's answer for publication"),
  RecordRepresentation: came('Record a comment'),
  PostPublicComment: nobody,
  RedactRepresentation: tell('Prepare a comment for publication'),
  WithdrawRepresentation: came('Record that a comment was withdrawn'),
  CloseConsultation: tell('Close the consultation'),
  NoteConsultationEnd: nobody,
  RecordSiteVisit: bindingNothing(assess('Record a site visit')),
  AddAssessmentNote: bindingNothing(assess('Add a note')),
  RecordConsideration: bindingNothing(assess('Record what weighs')),
  ProposeExtension: ask('Agree more time'),
  AgreeExtension: ask('Record that more time was agreed'),
  RejectExtension: ask('Record that more time was refused'),
  ProposePPA: ask('Offer a performance agreement'),
  SignPPA: ask('Record a signed performance agreement'),
  RequirePriorApproval: assess('Say that prior approval is required'),
  NoteNearDeadline: nobody,
  NoteMissedDeadline: nobody,
  NoteDeemedOutcome: nobody,
  RecordDeemedDischargeNotice: came('Record a notice of deemed discharge'),
  NoteDeemedDischarge: nobody,
  RecordHighCourtClaim: appeal('Record a claim in the High Court'),
  RecordCourtChallenge: appeal('Record that a court allowed a challenge to proceed'),
  SubmitRecommendation: decide('Recommend a decision'),
  ReturnToOfficer: decide('Return it to the officer'),
  AgreeCondition: decide('Record that a condition was agreed'),
  ReferToCommittee: decide('Send it to committee'),
  ScheduleCommittee: decide('Put it on an agenda'),
  RecordResolution: decide('Record the resolution'),
  AgreeHeadsOfTerms: ask('Agree the terms of an obligation'),
  CompleteObligation: decide('Record the deed'),
  IssueDecision: decide('Sign the decision'),
  IssueDecisionNotice: decide('Issue the decision notice'),
  CallIn: decide('Record that it was called in'),
  RecordSecretaryOfStateDecision: decide("Record the Secretary of State's decision"),
  SubmitDetails: after('Record details submitted under a condition'),
  ApproveDetails: after('Record that details were approved'),
  ConfirmDeemedDischarge: after('Record that a condition was deemed discharged'),
  RefuseDetails: after('Record that details were refused'),
  FollowLinkedCase: nobody,
  GrantNMA: after('Record a non-material amendment'),
  RecordQuashing: after('Record that a court quashed the decision'),
  RevokeDecision: after('Revoke the permission'),
  LinkEnforcement: after('Link an enforcement case'),
  LodgeAppeal: appeal('Record an appeal'),
  ValidateAppeal: appeal('Record that an appeal is valid'),
  StartAppeal: appeal('Record that an appeal has started'),
  WithdrawAppeal: appeal('Record that an appeal was withdrawn'),
  DecideAppeal: appeal('Record what the inspector decided'),
  CorrectRecord: right('Correct a recorded value'),
  ErasePersonalData: right('Erase personal data'),
  ProposeAct: nobody,
  ConfirmProposal: decide("Confirm another person's proposal"),
  WithdrawProposal: right('Withdraw a proposal'),
};
