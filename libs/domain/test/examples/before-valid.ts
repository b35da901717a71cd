import type { FeeCommand } from '../../src/cases/planning-application/fees/index.js';
import type { ReceivingCommand } from '../../src/cases/planning-application/receiving/index.js';
import type { ValidationCommand } from '../../src/cases/planning-application/validation/index.js';
import type { PlanningApplicationEvent } from '../../src/index.js';
import {
  addDocument,
  another,
  ask,
  day,
  dylan,
  hangsElsewhere,
  having,
  later,
  markValid,
  monday,
  receive,
  validated,
  withdraw,
  writeWithLink,
} from '../a-case.js';
import { commandMakers as make } from '../any-command.js';
import type { Examples } from '../every-command.js';

const received = having(receive());
const valid = having(...validated);
const withdrawn = having(receive(), withdraw);
const asked = having(receive(), ask());
const invalidate = make.MarkInvalid(monday, 0);
const invalid = having(receive(), ask(), invalidate);
const answer = { ...make.RecordInformation(monday, 0), requestId: 'r1' };
const cancel = { ...make.CancelInformationRequest(monday, 0), requestId: 'r1' };
const dispute = { ...make.RecordValidationDispute(monday, 0), disputeId: 'd1', requestId: 'r1' };
const lapse = { type: 'NoteLapsedRequests', on: later } as const;
const correct = { ...make.CorrectValidDate(later, 0), validFrom: day('2026-03-04') };
const certified = [
  receive(),
  addDocument('certificate', { receivedOn: correct.validFrom, on: correct.validFrom }),
  markValid({ on: later }),
] as const;
const setAside = make.SetAsideValidation(monday, 0);
const pay = { ...make.RecordPayment(monday, 0), amountPence: 60_000 };
const overpaid = having(receive(), make.AssessFee(monday, 0), pay);
const refund = { ...make.PayRefund(monday, 0), refundId: 'refund-1' };
const details = receive({ applicationType: 'approval.conditions' });

/** From the post to the day on which it is complete, and the money that goes with it. */
export const beforeValid: Examples<
  ReceivingCommand | ValidationCommand | FeeCommand,
  PlanningApplicationEvent
> = {
  ReceiveApplication: {
    after: [],
    when: receive(),
    leadsTo: ['ApplicationReceived'],
    but: { refused: 'submission-differs', after: received, when: receive({ payloadSha256: 'cd' }) },
  },
  ImportCase: {
    after: [],
    when: make.ImportCase(monday, 0),
    leadsTo: ['ApplicationReceived', 'CaseImported'],
    but: { refused: 'import-differs', after: having(receive({ payloadSha256: 'cd' })) },
  },
  TakeOverCase: {
    after: valid,
    when: make.TakeOverCase(monday, 0),
    leadsTo: ['CaseTakenOver'],
    but: { refused: 'unknown-case', after: [] },
  },
  LinkParent: {
    after: received,
    when: make.LinkParent(monday, 0),
    leadsTo: ['ParentLinked'],
    but: {
      refused: 'parent-of-itself',
      after: received,
      when: {
        ...make.LinkParent(monday, 0),
        parent: { ...another, reference: receive().caseReference },
      },
    },
  },
  RecordParentElsewhere: {
    after: received,
    when: make.RecordParentElsewhere(monday, 0),
    leadsTo: ['ParentRecordedElsewhere'],
    but: {
      refused: 'parent-held',
      after: received,
      when: { ...make.RecordParentElsewhere(monday, 0), isHeld: true },
    },
  },
  CloseAsDuplicate: {
    after: received,
    when: make.CloseAsDuplicate(monday, 0),
    leadsTo: ['ApplicationClosedAsDuplicate'],
    but: { refused: 'case-live', after: valid },
  },
  WithdrawApplication: {
    after: valid,
    when: withdraw,
    leadsTo: ['ApplicationWithdrawn'],
    but: { refused: 'case-duplicate', after: having(receive(), make.CloseAsDuplicate(monday, 0)) },
  },
  MeasureDevelopment: {
    after: received,
    when: make.MeasureDevelopment(monday, 3),
    leadsTo: ['DevelopmentMeasured'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RequestInformation: {
    after: received,
    when: ask(),
    leadsTo: ['InformationRequested'],
    but: { refused: 'due-in-the-past', after: received, when: ask({ dueOn: day('2026-03-01') }) },
  },
  SendInformationByLink: {
    after: having(receive(), ask({ requestId: 'r0' }), writeWithLink('request0', { requestId: 'r0' })),
    when: make.SendInformationByLink(monday, 0),
    leadsTo: ['InformationReceived'],
    but: { refused: 'link-not-open', after: having(receive(), ask({ requestId: 'r0' })) },
  },
  RecordInformation: {
    after: asked,
    when: answer,
    leadsTo: ['InformationReceived'],
    but: { refused: 'unknown-request', after: received },
  },
  CancelInformationRequest: {
    after: asked,
    when: cancel,
    leadsTo: ['InformationRequestCancelled'],
    but: { refused: 'request-answered', after: having(receive(), ask(), answer) },
  },
  NoteLapsedRequests: {
    after: asked,
    when: lapse,
    leadsTo: ['InformationRequestLapsed'],
    but: { nothingToDo: having(receive(), ask(), answer) },
  },
  MarkInvalid: {
    after: asked,
    when: invalidate,
    leadsTo: ['ApplicationInvalidated'],
    but: { refused: 'nothing-asked', after: received },
  },
  RecordValidationDispute: {
    after: invalid,
    when: dispute,
    leadsTo: ['ValidationDisputed'],
    but: { refused: 'nothing-to-dispute', after: having(receive(), ask(), invalidate, answer) },
  },
  AnswerValidationDispute: {
    after: having(receive(), ask(), invalidate, dispute),
    when: { ...make.AnswerValidationDispute(monday, 0), disputeId: 'd1' },
    leadsTo: ['ValidationDisputeAnswered'],
    but: { refused: 'unknown-dispute', after: invalid },
  },
  ReturnApplication: {
    after: invalid,
    when: make.ReturnApplication(later, 0),
    leadsTo: ['ApplicationReturned'],
    but: { refused: 'time-to-answer', after: invalid, when: make.ReturnApplication(monday, 0) },
  },
  MarkValid: {
    after: received,
    when: markValid(),
    leadsTo: ['ApplicationValidated', 'DeadlineSet'],
    but: { refused: 'requests-open', after: asked },
  },
  CorrectValidDate: {
    after: having(...certified),
    when: correct,
    leadsTo: ['ValidDateCorrected', 'DeadlineSet'],
    but: {
      refused: 'second-person',
      after: having(...certified),
      when: { ...correct, confirmedBy: dylan },
    },
  },
  SetAsideValidation: {
    after: having(...validated, ask()),
    when: setAside,
    leadsTo: ['ValidationSetAside'],
    but: {
      refused: 'second-person',
      after: having(...validated, ask()),
      when: { ...setAside, confirmedBy: dylan },
    },
  },
  AssessFee: {
    after: received,
    when: make.AssessFee(monday, 0),
    leadsTo: ['FeeAssessed'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RecordPayment: {
    after: received,
    when: pay,
    leadsTo: ['PaymentRecorded'],
    but: { refused: 'payment-differs', after: overpaid, when: { ...pay, amountPence: 1 } },
  },
  TakePayment: {
    after: received,
    when: make.TakePayment(monday, 0),
    leadsTo: ['PaymentMovedHere'],
    but: { nothingToDo: having(receive(), make.TakePayment(monday, 0)) },
  },
  ReversePayment: {
    after: overpaid,
    when: { ...make.ReversePayment(monday, 0), paymentId: pay.paymentId },
    leadsTo: ['PaymentReversed'],
    but: { refused: 'unknown-payment', after: received },
  },
  PayRefund: {
    after: overpaid,
    when: refund,
    leadsTo: ['RefundPaid'],
    but: { refused: 'second-person', after: overpaid, when: { ...refund, approvedBy: dylan } },
  },
  NoteGuaranteeRefund: {
    after: having(receive(), pay, markValid()),
    when: { type: 'NoteGuaranteeRefund', on: day('2026-06-23') },
    leadsTo: ['GuaranteeRefundDue'],
    but: { nothingToDo: valid },
  },
  NoteConditionFeeRefund: {
    after: having(details, hangsElsewhere('discharge-of-conditions'), pay, markValid()),
    when: { type: 'NoteConditionFeeRefund', on: day('2026-05-26') },
    leadsTo: ['RefundDue'],
    but: { nothingToDo: having(receive(), pay, markValid()) },
  },
};
