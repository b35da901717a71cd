import {
  day,
  having,
  later,
  monday,
  postComment,
  publicised,
  represent,
  validated,
} from '../case-commands.js';
import { consultees, examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { decided, valid } from './stands.js';

/** Who is asked, and what anybody says. */
export const makers = makersOf({
  Consult: (on, pick) => ({
    type: 'Consult',
    entryId: id('consult', pick),
    consultees: [oneOf(consultees, pick)],
    contactedOn: on,
    on,
  }),
  Reconsult: (on, pick) => ({
    type: 'Reconsult',
    entryId: id('again', pick),
    consultees: [oneOf(consultees, pick)],
    contactedOn: on,
    on,
  }),
  RecordConsulteeResponse: (on, pick) => ({
    type: 'RecordConsulteeResponse',
    responseId: id('cr', pick),
    consulteeId: oneOf(consultees, pick).consulteeId,
    position: 'noObjection',
    comment: 'None',
    respondent: null,
    receivedOn: on,
    on,
  }),
  RedactConsulteeResponse: (on, pick) => ({
    type: 'RedactConsulteeResponse',
    responseId: id('cr', pick),
    redactedComment: oneOf(['None', 'No objection'], pick),
    on,
  }),
  RecordRepresentation: (on, pick) => represent(id('rep', pick), { receivedOn: on, on }),
  PostPublicComment: (on, pick) => postComment(id('rep', pick), { on }),
  RedactRepresentation: (on, pick) => ({
    type: 'RedactRepresentation',
    representationId: id('rep', pick),
    redactedComment: oneOf(['Too high', 'Too high, in my view'], pick),
    on,
  }),
  WithdrawRepresentation: (on, pick) => ({
    type: 'WithdrawRepresentation',
    representationId: id('rep', pick),
    on,
  }),
  CloseConsultation: (on) => ({ type: 'CloseConsultation', on }),
  NoteConsultationEnd: (on) => ({ type: 'NoteConsultationEnd', on }),
});

export const consult = makers.Consult(monday, 0);
export const consulted = having(...validated, consult);
const represented = having(...validated, represent('rep0'));

export const examples = examplesOf({
  Consult: {
    after: valid,
    when: consult,
    leadsTo: ['ConsulteesContacted', 'ConsultationOpened'],
    but: { refused: 'already-consulted', after: consulted, when: { ...consult, entryId: 'another' } },
  },
  Reconsult: {
    after: consulted,
    when: makers.Reconsult(monday, 0),
    leadsTo: ['ConsulteesContacted'],
    but: { refused: 'not-consulted-before', after: valid },
  },
  RecordConsulteeResponse: {
    after: consulted,
    when: makers.RecordConsulteeResponse(monday, 0),
    leadsTo: ['ConsulteeResponded'],
    but: { refused: 'unknown-consultee', after: valid },
  },
  RedactConsulteeResponse: {
    after: having(...validated, consult, makers.RecordConsulteeResponse(monday, 0)),
    when: makers.RedactConsulteeResponse(monday, 0),
    leadsTo: ['ConsulteeResponseRedacted'],
    but: { refused: 'unknown-response', after: consulted },
  },
  RecordRepresentation: {
    after: valid,
    when: represent('rep0'),
    leadsTo: ['RepresentationReceived'],
    but: {
      refused: 'case-determined',
      after: decided,
      when: represent('rep0', { receivedOn: day('2026-06-02'), on: day('2026-06-02') }),
    },
  },
  PostPublicComment: {
    after: valid,
    when: postComment('rep0'),
    leadsTo: ['RepresentationReceived'],
    but: {
      refused: 'comments-not-asked',
      after: valid,
      when: postComment('rep0', { taken: 'untilLastDay' }),
    },
  },
  RedactRepresentation: {
    after: represented,
    when: makers.RedactRepresentation(monday, 0),
    leadsTo: ['RepresentationRedacted'],
    but: { refused: 'unknown-representation', after: valid },
  },
  WithdrawRepresentation: {
    after: represented,
    when: makers.WithdrawRepresentation(monday, 0),
    leadsTo: ['RepresentationWithdrawn'],
    but: { refused: 'unknown-representation', after: valid },
  },
  CloseConsultation: {
    after: having(...publicised),
    when: { type: 'CloseConsultation', on: later },
    leadsTo: ['ConsultationClosed'],
    but: { refused: 'nobody-consulted', after: valid },
  },
  NoteConsultationEnd: {
    after: having(...publicised),
    when: { type: 'NoteConsultationEnd', on: later },
    leadsTo: ['ConsultationClosed'],
    but: { nothingToDo: valid },
  },
});

export const requests = requestsOf({
  Consult: [
    { body: () => ({ consultees: [{ consulteeId: 'parish', name: 'Parish council', kind: 'parish' }] }) },
  ],
  RecordRepresentation: [{ body: () => ({ stance: 'support', comment: 'Homes are needed' }) }],
});
