import { describe, it } from '@jest/globals';
import { addDays } from '#legislation';
import {
  day,
  given,
  granted,
  having,
  markValid,
  monday,
  postComment,
  publicised,
  receive,
  stateAfter,
  withdraw,
} from '../../../../test/a-case.js';

const valid = [receive(), markValid()];
const told = publicised;
const state = stateAfter(having(...told));
const last = 'publicity' in state ? state.publicity.given[0]!.commentsUntil! : monday;
const onDay = (on: typeof monday, taken: 'untilLastDay' | 'untilDecision' | 'not' = 'untilLastDay') =>
  postComment('PC-1', { taken, on });

/** They have two weeks longer than the public. */
const consultHighways = {
  type: 'Consult',
  entryId: 'consult-1',
  consultees: [
    { consulteeId: 'highways', name: 'Highways', kind: 'statutory', respondBy: addDays(last, 14) },
  ],
  contactedOn: monday,
  on: monday,
} as const;

describe('a comment from a member of the public', () => {
  it('is accepted until the end of the last day for comments', () =>
    given(...told)
      .when(onDay(last))
      .expectLike({ type: 'RepresentationReceived', receivedOn: last, late: false, via: 'register' }));

  it('is refused on the day after it', () =>
    given(...told)
      .when(onDay(addDays(last, 1)))
      .expectRejection('comments-over'));

  it('is accepted after that day, and marked late, if the council accepts comments until it decides', () =>
    given(...told)
      .when(onDay(addDays(last, 1), 'untilDecision'))
      .expectLike({ late: true }));

  it('is marked late even while a body that was consulted has more time', () =>
    given(...told, consultHighways)
      .when(onDay(addDays(last, 1), 'untilDecision'))
      .expectLike({ late: true }));

  it('is not accepted before the application was publicised', () =>
    given(...valid)
      .when(onDay(monday))
      .expectRejection('comments-not-asked'));

  it('is not accepted if the council does not take comments online', () =>
    given(...told)
      .when(onDay(monday, 'not'))
      .expectRejection('comments-not-taken'));

  it('is not accepted before the application is valid', () =>
    given(receive()).when(onDay(monday, 'untilDecision')).expectRejection('case-validating'));

  it('is not accepted once the application is decided', () =>
    given(...granted)
      .when(onDay(day('2026-06-02'), 'untilDecision'))
      .expectRejection('case-determined'));

  it('is not accepted once the application is withdrawn', () =>
    given(...told, withdraw)
      .when(onDay(monday, 'untilDecision'))
      .expectRejection('case-withdrawn'));

  it('is recorded once, even if it is sent several times', () =>
    given(...told, onDay(monday))
      .when(onDay(last))
      .expectNothing());
});
