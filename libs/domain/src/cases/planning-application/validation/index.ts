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
  SendInformationByLink: unasked(sendInformationByLink),
  MeasureDevelopment: act(mayMeasureDevelopment, measureDevelopment),
  RequestInformation: act(mayRequestInformation, requestInformation),
  RecordInformation: act(mayRecordInformation, recordInformation, {
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  CancelInformationRequest: act(mayCancelInformationRequest, cancelInformationRequest, {
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  NoteLapsedRequests: unasked(noteLapsedRequests),
  MarkInvalid: act(mayMarkInvalid, markInvalid, { isRepeat: (_, state) => state.stage === 'invalid' }),
  RecordValidationDispute: act(mayRecordValidationDispute, recordValidationDispute, {
    targets: requestsWaiting,
    without: 'No request is waiting for an answer.',
  }),
  AnswerValidationDispute: act(mayAnswerValidationDispute, answerValidationDispute, {
    targets: disputesWaiting,
    without: 'No dispute is waiting for an answer.',
  }),
  ReturnApplication: act(mayReturnApplication, returnApplication, {
    isRepeat: (_, state) => state.stage === 'returned',
  }),
  MarkValid: act(mayMarkValid, markValid, { isRepeat: isValidFrom }),
  CorrectValidDate: act(mayCorrectValidDate, correctValidDate, { isRepeat: isThatDay }),
  SetAsideValidation: act(maySetAsideValidation, setAsideValidation, {
    isRepeat: (_, state) => state.stage === 'invalid',
  }),
};
