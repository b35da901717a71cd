import * as the from '../days/bounds.js';
import { clerk, done, happened, toCome } from '../days/limits.js';
import * as own from '../days/own-days.js';
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
  AnswerConsultationByLink: unasked(answerConsultationByLink, { days: { on: done() } }),
  Consult: act(mayConsult, consult, {
    days: {
      contactedOn: happened(the.receipt),
      'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', 'period-backwards')),
      on: done(),
    },
  }),
  Reconsult: act(mayConsult, consult, {
    days: {
      contactedOn: happened(the.receipt, the.consultedBefore),
      'consultees[].respondBy': toCome(own.its('contactedOn', 'the day they were asked', 'period-backwards')),
      on: done(),
    },
    targets: consulteesAsked,
    without: 'Nobody has been consulted yet.',
  }),
  RecordConsulteeResponse: act(mayRecordConsulteeResponse, recordConsulteeResponse, {
    days: {
      receivedOn: happened(the.receipt, the.consulted),
      on: done(),
    },
    targets: consulteesAsked,
    without: 'Nobody has been consulted: consult them first.',
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
  }),
  RedactConsulteeResponse: act(mayRedactConsulteeResponse, redactConsulteeResponse, {
    days: { on: done() },
    targets: responsesReceived,
    without: 'No consultee has answered.',
  }),
  RecordRepresentation: act(mayRecordRepresentation, recordRepresentation, {
    days: { receivedOn: happened(the.receipt), on: done() },
    foundLater: ({ receivedOn }, state) => ifBefore(state, receivedOn),
  }),
  PostPublicComment: unasked(postPublicComment, { days: { on: done() } }),
  RedactRepresentation: act(mayRedactRepresentation, redactRepresentation, {
    days: { on: done(the.representation) },
    targets: representationsMade,
    without: 'Nobody has commented.',
  }),
  WithdrawRepresentation: act(mayWithdrawRepresentation, withdrawRepresentation, {
    days: { on: done(the.representation) },
    targets: representationsNotWithdrawn,
    without: 'There is no comment that could be withdrawn.',
  }),
  CloseConsultation: act(mayCloseConsultation, closeConsultation, {
    days: { on: done() },
    isRepeat: isConsultationClosed,
  }),
  NoteConsultationEnd: unasked(noteConsultationEnd, { days: { on: clerk } }),
};
