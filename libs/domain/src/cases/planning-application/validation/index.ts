import type { Handlers } from '../handlers.js';
import { type AnswerValidationDispute, answerValidationDispute } from './answer-validation-dispute.js';
import { type CancelInformationRequest, cancelInformationRequest } from './cancel-information-request.js';
import { type CorrectValidDate, correctValidDate } from './correct-valid-date.js';
import { type MarkInvalid, markInvalid } from './mark-invalid.js';
import { type MarkValid, markValid } from './mark-valid.js';
import { type MeasureDevelopment, measureDevelopment } from './measure-development.js';
import { type NoteLapsedRequests, noteLapsedRequests } from './note-lapsed-requests.js';
import { type RecordInformation, recordInformation } from './record-information.js';
import { type RecordValidationDispute, recordValidationDispute } from './record-validation-dispute.js';
import { type RequestInformation, requestInformation } from './request-information.js';
import { type ReturnApplication, returnApplication } from './return-application.js';
import { type SetAsideValidation, setAsideValidation } from './set-aside-validation.js';

export type ValidationCommand =
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
  MeasureDevelopment: measureDevelopment,
  RequestInformation: requestInformation,
  RecordInformation: recordInformation,
  CancelInformationRequest: cancelInformationRequest,
  NoteLapsedRequests: noteLapsedRequests,
  MarkInvalid: markInvalid,
  RecordValidationDispute: recordValidationDispute,
  AnswerValidationDispute: answerValidationDispute,
  ReturnApplication: returnApplication,
  MarkValid: markValid,
  CorrectValidDate: correctValidDate,
  SetAsideValidation: setAsideValidation,
};
