import { withCode } from '../days/bound.js';
import * as the from '../days/bounds.js';
import { clerk, done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
import { act, type Handlers, unasked } from '../handlers.js';
import {
  type AnswerValidationDispute,
  answerValidationDispute,
  mayAnswerValidationDispute,
} from './answer-validation-dispute.js';
import {
  type CancelInformationRequest,
  cancelInformationRequest,
  mayCancelInformationRequest,
} from './cancel-information-request.js';
import {
  type CorrectValidDate,
  correctValidDate,
  isThatDay,
  mayCorrectValidDate,
} from './correct-valid-date.js';
import { type MarkInvalid, markInvalid, mayMarkInvalid } from './mark-invalid.js';
import { isValidFrom, type MarkValid, markValid, mayMarkValid } from './mark-valid.js';
import { type MeasureDevelopment, mayMeasureDevelopment, measureDevelopment } from './measure-development.js';
import { type NoteLapsedRequests, noteLapsedRequests } from './note-lapsed-requests.js';
import { mayRecordInformation, type RecordInformation, recordInformation } from './record-information.js';
import {
  mayRecordValidationDispute,
  type RecordValidationDispute,
  recordValidationDispute,
} from './record-validation-dispute.js';
import { mayRequestInformation, type RequestInformation, requestInformation } from './request-information.js';
import { mayReturnApplication, type ReturnApplication, returnApplication } from './return-application.js';
import { type SendInformationByLink, sendInformationByLink } from './send-information-by-link.js';
import {
  maySetAsideValidation,
  type SetAsideValidation,
  setAsideValidation,
} from './set-aside-validation.js';
import { disputesWaiting, requestsWaiting } from './targets.js';

export type ValidationCommand =
  | SendInformationByLink
  | MeasureDevelopment
  | RequestInformation
  | RecordInformation
  | CancelInformationRequest
  | NoteLapsedRequests
  | MarkInvalid
  | RecordValidationDispute
  | AnswerValidationDispute
  | ReturnApplication
  | MarkValid
  | CorrectValidDate
  | SetAsideValidation;

export const validation: Handlers<ValidationCommand> = {
  SendInformationByLink: unasked(sendInformationByLink, { days: { on: done() } }),
  MeasureDevelopment: act(mayMeasureDevelopment, measureDevelopment, { days: { on: done() } }),
  RequestInformation: act(mayRequestInformation, requestInformation, {
    days: { dueOn: toCome(withCode(the.today, 'due-in-the-past')), on: done() },
  }),
  RecordInformation: act(mayRecordInformation, recordInformation, {
    days: { receivedOn: happened(the.request), on: done(the.request) },
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  CancelInformationRequest: act(mayCancelInformationRequest, cancelInformationRequest, {
    days: { on: done(the.request) },
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  NoteLapsedRequests: unasked(noteLapsedRequests, { days: { on: clerk } }),
  MarkInvalid: act(mayMarkInvalid, markInvalid, {
    days: { on: done() },
    isRepeat: (_, state) => state.stage === 'invalid',
  }),
  RecordValidationDispute: act(mayRecordValidationDispute, recordValidationDispute, {
    days: { noticeReceivedOn: happened(the.request), on: done(the.request) },
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  AnswerValidationDispute: act(mayAnswerValidationDispute, answerValidationDispute, {
    days: { on: done(the.dispute) },
    targets: disputesWaiting,
    without: 'No dispute is waiting for an answer.',
  }),
  ReturnApplication: act(mayReturnApplication, returnApplication, {
    days: { on: done() },
    isRepeat: (_, state) => state.stage === 'returned',
  }),
  MarkValid: act(mayMarkValid, markValid, {
    days: {
      validFrom: happened(withCode(the.receipt, 'valid-before-received')),
      decideBy: toCome(own.its('validFrom', 'the day it is valid from', 'period-backwards')),
      on: done(),
    },
    isRepeat: isValidFrom,
  }),
  CorrectValidDate: act(mayCorrectValidDate, correctValidDate, {
    days: {
      validFrom: happened(withCode(the.receipt, 'valid-before-received')),
      on: done(the.validity),
    },
    isRepeat: isThatDay,
  }),
  SetAsideValidation: act(maySetAsideValidation, setAsideValidation, {
    days: { on: done(the.validity) },
    isRepeat: (_, state) => state.stage === 'invalid',
  }),
};
