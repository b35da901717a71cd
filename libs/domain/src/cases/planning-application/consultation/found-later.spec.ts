import { describe, expect, it } from '@jest/globals';
import { addDays } from '#legislation';
import {
  day,
  given,
  granted,
  having,
  later,
  markValid,
  monday,
  receive,
  represent,
  stateAfter,
  withdraw,
} from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';

const found = day('2026-06-02');
const state = stateAfter(having(...granted));
const decidedOn = state.stage === 'determined' ? state.determination.decidedOn : monday;

describe('a representation found after the decision', () => {
  it('is recorded with the day it was received and the day it was found', () =>
    given(...granted)
      .when(represent('r9', { receivedOn: monday, on: found }))
      .expectLike({
        type: 'RepresentationReceived',
        ...{ receivedOn: monday, effectiveOn: monday, foundOn: found, late: false },
      }));

  it('is marked late if it came after the last day for comments but before the decision', () =>
    given(...granted)
      .when(represent('r9', { receivedOn: later, on: found }))
      .expectLike({ type: 'RepresentationReceived', foundOn: found, late: true }));

  it('is refused if it was received after the day of the decision', () =>
    given(...granted)
      .when(represent('r9', { receivedOn: addDays(decidedOn, 1), on: found }))
      .expectRejection('case-determined'));

  it('is recorded as an ordinary representation while the case is open', () => {
    const [received] = having(receive(), markValid(), represent('r9')).slice(-1);
    expect(received).not.toHaveProperty('foundOn');
  });

  it('may be redacted and published like any other', () =>
    given(...granted, represent('r9', { receivedOn: monday, on: found }))
      .when({ ...commandMakers.RedactRepresentation(found, 0), representationId: 'r9' })
      .expectLike({ representationId: 'r9' }));

  it('is not accepted on a case that has no decision', () =>
    given(receive(), withdraw)
      .when(represent('r9', { receivedOn: monday, on: found }))
      .expectRejection('case-withdrawn'));

  it('may also be the answer of a consultee', () => {
    const [consult, respond] = [
      commandMakers.Consult(monday, 0),
      commandMakers.RecordConsulteeResponse(found, 0),
    ];
    const answered = {
      ...respond,
      consulteeId: consult.consultees[0]!.consulteeId,
      receivedOn: day('2026-03-20'),
    };
    given(receive(), markValid(), consult, ...granted.slice(2))
      .when(answered)
      .expectLike({ type: 'ConsulteeResponded', receivedOn: day('2026-03-20'), foundOn: found });
  });
});
