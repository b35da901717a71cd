import { act, type Handlers, unasked } from '../handlers.js';
import { ifBefore } from '../questions/found-later.js';
import { type AnswerConsultationByLink, answerConsultationByLink } from './answer-consultation-by-link.js';
import {
  type CloseConsultation,
  closeConsultation,
  isConsultationClosed,
  mayCloseConsultation,
  type NoteConsultationEnd,
  noteConsultationEnd,
} from './close-consultation.js';
import { type Consult, consult, mayConsult, type Reconsult } from './consult.js';
import { type PostPublicComment, postPublicComment } from './post-public-comment.js';
import {
  mayRecordConsulteeResponse,
  type RecordConsulteeResponse,
  recordConsulteeResponse,
} from './record-consultee-response.js';
import {
  mayRecordRepresentation,
  type RecordRepresentation,
  recordRepresentation,
} from './record-representation.js';
import {
  mayRedactConsulteeResponse,
  type RedactConsulteeResponse,
  redactConsulteeResponse,
} from './redact-consultee-response.js';
import {
  mayRedactRepresentation,
  type RedactRepresentation,
  redactRepresentation,
} from './redact-representation.js';
import {
  consulteesAsked,
  representationsMade,
  representationsNotWithdrawn,
  responsesReceived,
} from './targets.js';
import {
  mayWithdrawRepresentation,
  type WithdrawRepresentation,
  withdrawRepresentation,
} from './withdraw-representation.js';

export type ConsultationCommand =
  | AnswerConsultationByLink
  | Consult
  | Reconsult
  | RecordConsulteeResponse
  | RedactConsulteeResponse
  | RecordRepresentation
  | PostPublicComment
  | RedactRepresentation
  | WithdrawRepresentation
  | CloseConsultation
  | NoteConsultationEnd;

export const consultation: Handlers<ConsultationCommand> = {
  AnswerConsultationByLink: unasked(answerConsultationByLink),
  Consult: act(mayConsult, consult),
  Reconsult: act(mayConsult, consult, {
    targets: consulteesAsked,
    without: 'Nobody has been consulted yet.',
  }),
  RecordConsulteeResponse: act(mayRecordConsulteeResponse, recordConsulteeResponse, {
    targets: consulteesAsked,
    without: 'Nobody has been consulted: consult them first.',
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
  }),
  RedactConsulteeResponse: act(mayRedactConsulteeResponse, redactConsulteeResponse, {
    targets: responsesReceived,
    without: 'No consultee has answered.',
  }),
  RecordRepresentation: act(mayRecordRepresentation, recordRepresentation, {
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
  }),
  PostPublicComment: unasked(postPublicComment),
  RedactRepresentation: act(mayRedactRepresentation, redactRepresentation, {
    targets: representationsMade,
    without: 'Nobody has commented.',
  }),
  WithdrawRepresentation: act(mayWithdrawRepresentation, withdrawRepresentation, {
    targets: representationsNotWithdrawn,
    without: 'There is no comment that could be withdrawn.',
  }),
  CloseConsultation: act(mayCloseConsultation, closeConsultation, { isRepeat: isConsultationClosed }),
  NoteConsultationEnd: unasked(noteConsultationEnd),
};
