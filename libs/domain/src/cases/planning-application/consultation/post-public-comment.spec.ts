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

describe('a comment that anybody posts', () => {
  it('is taken to the end of the last day for comments', () =>
    given(...told)
      .when(onDay(last))
      .expectLike({ type: 'RepresentationReceived', receivedOn: last, late: false, via: 'register' }));

  it('comes too late on the day after it', () =>
    given(...told)
      .when(onDay(addDays(last, 1)))
      .expectRejection('comments-over'));

  it('is taken on that day where the council takes them until it decides, and is late', () =>
    given(...told)
      .when(onDay(addDays(last, 1), 'untilDecision'))
      .expectLike({ late: true }));

  it('is not taken before anybody was told of the application', () =>
    given(...valid)
      .when(onDay(monday))
      .expectRejection('comments-not-asked'));

  it('is not taken where the council takes none', () =>
    given(...told)
      .when(onDay(monday, 'not'))
      .expectRejection('comments-not-taken'));

  it('is not taken before the application is valid', () =>
    given(receive()).when(onDay(monday, 'untilDecision')).expectRejection('case-validating'));

  it('is not taken once it is decided', () =>
    given(...granted)
      .when(onDay(day('2026-06-02'), 'untilDecision'))
      .expectRejection('case-determined'));

  it('is not taken once it is withdrawn', () =>
    given(...told, withdraw)
      .when(onDay(monday, 'untilDecision'))
      .expectRejection('case-withdrawn'));

  it('is one however often it is sent', () =>
    given(...told, onDay(monday))
      .when(onDay(last))
      .expectNothing());
});
