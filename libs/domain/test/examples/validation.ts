import { addDays } from '#legislation';
import {
  addDocument,
  ask,
  day,
  dylan,
  having,
  later,
  markValid,
  monday,
  receive,
  validated,
} from '../case-commands.js';
import { examplesOf, id, makersOf, two } from './of-commands.js';
import { requestsOf } from './requests.js';
import { received, withdrawn } from './stands.js';

/** Missing items, and the day from which an application is complete. */
export const makers = makersOf({
  MeasureDevelopment: (on, pick) => ({
    type: 'MeasureDevelopment',
    homes: pick % 20,
    siteHectares: null,
    floorSpaceSquareMetres: null,
    on,
  }),
  RequestInformation: (on, pick) => ask({ requestId: id('r', pick), dueOn: addDays(on, 7), on }),
  RecordInformation: (on, pick) => ({
    type: 'RecordInformation',
    requestId: id('r', pick),
    receivedOn: on,
    on,
  }),
  CancelInformationRequest: (on, pick) => ({
    type: 'CancelInformationRequest',
    requestId: id('r', pick),
    reason: 'Found',
    on,
  }),
  NoteLapsedRequests: (on) => ({ type: 'NoteLapsedRequests', on }),
  MarkInvalid: (on) => ({ type: 'MarkInvalid', reasons: ['No scale'], on }),
  RecordValidationDispute: (on, pick) => ({
    type: 'RecordValidationDispute',
    disputeId: 'd1',
    requestId: id('r', pick),
    noticeReceivedOn: on,
    on,
  }),
  AnswerValidationDispute: (on, pick) => ({
    type: 'AnswerValidationDispute',
    disputeId: 'd1',
    upheld: pick % 2 === 0,
    reason: 'So',
    on,
  }),
  ReturnApplication: (on) => ({ type: 'ReturnApplication', reason: 'Nothing came', on }),
  MarkValid: (on, pick) => markValid({ validFrom: pick % 2 === 0 ? monday : on, on }),
  CorrectValidDate: (on, pick) => ({
    type: 'CorrectValidDate',
    validFrom: pick % 2 === 0 ? monday : addDays(on, -(pick % 9)),
    reason: 'Seen',
    ...two,
    on,
  }),
  SetAsideValidation: (on) => ({ type: 'SetAsideValidation', reason: 'Not signed', ...two, on }),
});

const asked = having(receive(), ask());
const invalidate = makers.MarkInvalid(monday, 0);
const invalid = having(receive(), ask(), invalidate);
const answer = { ...makers.RecordInformation(monday, 0), requestId: 'r1' };
const cancel = { ...makers.CancelInformationRequest(monday, 0), requestId: 'r1' };
const dispute = { ...makers.RecordValidationDispute(monday, 0), disputeId: 'd1', requestId: 'r1' };
const lapse = { type: 'NoteLapsedRequests', on: later } as const;
const correct = { ...makers.CorrectValidDate(later, 0), validFrom: day('2026-03-04') };
const certified = [
  receive(),
  addDocument('certificate', { receivedOn: correct.validFrom, on: correct.validFrom }),
  markValid({ on: later }),
] as const;
const setAside = makers.SetAsideValidation(monday, 0);

export const examples = examplesOf({
  MeasureDevelopment: {
    after: received,
    when: makers.MeasureDevelopment(monday, 3),
    leadsTo: ['DevelopmentMeasured'],
    but: { refused: 'case-withdrawn', after: withdrawn },
  },
  RequestInformation: {
    after: received,
    when: ask(),
    leadsTo: ['InformationRequested'],
    but: { refused: 'due-in-the-past', after: received, when: ask({ dueOn: day('2026-03-01') }) },
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
    when: { ...makers.AnswerValidationDispute(monday, 0), disputeId: 'd1' },
    leadsTo: ['ValidationDisputeAnswered'],
    but: { refused: 'unknown-dispute', after: invalid },
  },
  ReturnApplication: {
    after: invalid,
    when: makers.ReturnApplication(later, 0),
    leadsTo: ['ApplicationReturned'],
    but: { refused: 'time-to-answer', after: invalid, when: makers.ReturnApplication(monday, 0) },
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
});

export const requests = requestsOf({
  MeasureDevelopment: [{ body: () => ({ homes: 8, siteHectares: 0.4 }) }],
  RecordValidationDispute: [{ body: () => ({ requestId: 'plans' }) }],
  MarkValid: [{ body: () => ({ validFrom: '2026-03-02', decideBy: '2026-04-13' }) }],
  CorrectValidDate: [{ body: () => ({ validFrom: '2026-03-03', reason: 'Seen' }) }],
});
