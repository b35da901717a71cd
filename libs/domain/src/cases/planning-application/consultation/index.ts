import type { Handlers } from '../handlers.js';
import {
  type CloseConsultation,
  closeConsultation,
  type NoteConsultationEnd,
  noteConsultationEnd,
} from './close-consultation.js';
import { type Consult, consult, type Reconsult } from './consult.js';
import { type RecordConsulteeResponse, recordConsulteeResponse } from './record-consultee-response.js';
import { type RecordRepresentation, recordRepresentation } from './record-representation.js';
import { type RedactConsulteeResponse, redactConsulteeResponse } from './redact-consultee-response.js';
import { type RedactRepresentation, redactRepresentation } from './redact-representation.js';
import { type WithdrawRepresentation, withdrawRepresentation } from './withdraw-representation.js';

export type ConsultationCommand =
  | Consult
  | Reconsult
  | RecordConsulteeResponse
  | RedactConsulteeResponse
  | RecordRepresentation
  | RedactRepresentation
  | WithdrawRepresentation
  | CloseConsultation
  | NoteConsultationEnd;

export const consultation: Handlers<ConsultationCommand> = {
  Consult: consult,
  Reconsult: consult,
  RecordConsulteeResponse: recordConsulteeResponse,
  RedactConsulteeResponse: redactConsulteeResponse,
  RecordRepresentation: recordRepresentation,
  RedactRepresentation: redactRepresentation,
  WithdrawRepresentation: withdrawRepresentation,
  CloseConsultation: closeConsultation,
  NoteConsultationEnd: noteConsultationEnd,
};
