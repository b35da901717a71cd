import { describe, it } from '@jest/globals';
import {
  ask,
  day,
  given,
  later,
  markValid,
  monday,
  receive,
  recommend,
  validated,
  withdraw,
} from '../../../../test/a-case.js';
import { answer } from '../../../../test/validation-commands.js';
import { informationKinds } from '../index.js';

const cancel = {
  type: 'CancelInformationRequest',
  requestId: 'r1',
  reason: 'Found it',
  on: monday,
} as const;

describe('a request for information', () => {
  it.each(informationKinds)('may ask for %s', (kind) =>
    given(receive()).when(ask({ kind })).expectLike({ type: 'InformationRequested', kind }),
  );
  it('changes nothing when it is sent again', () => given(receive(), ask()).when(ask()).expectNothing());
  it('refuses a last day to answer that is before the day of the request', () =>
    given(receive())
      .when(ask({ dueOn: day('2026-03-01') }))
      .expectRejection('due-in-the-past'));
  it('is possible while the case is assessed', () =>
    given(...validated)
      .when(ask())
      .expectLike({ type: 'InformationRequested' }));
  it('made after the valid day delays a recommendation, but does not stop the clock', () =>
    given(...validated, ask({ dueOn: day('2026-04-15') }))
      .when(recommend())
      .expectRejection('requests-open'));
  it('is refused once the case is closed', () =>
    given(receive(), withdraw).when(ask()).expectRejection('case-withdrawn'));
  it('is refused if there is no case', () => given().when(ask()).expectRejection('unknown-case'));
});

describe('an answer to a request for information', () => {
  it('is recorded for the request', () =>
    given(receive(), ask()).when(answer).expectLike({ type: 'InformationReceived', receivedOn: monday }));
  it('changes nothing when it is sent again', () =>
    given(receive(), ask(), answer).when(answer).expectNothing());
  it('is recorded even if the request has lapsed', () =>
    given(receive(), ask(), { type: 'NoteLapsedRequests', on: later })
      .when({ ...answer, receivedOn: later, on: later })
      .expectLike({ type: 'InformationReceived', receivedOn: later }));
  it('is refused for a request that was not made', () =>
    given(receive()).when(answer).expectRejection('unknown-request'));
  it('is refused for a cancelled request', () =>
    given(receive(), ask(), cancel).when(answer).expectRejection('request-cancelled'));
  it('cannot be dated in the future', () =>
    given(receive(), ask())
      .when({ ...answer, receivedOn: later })
      .expectRejection('day-in-the-future'));
});

describe('the cancellation of a request for information', () => {
  it('lets the application be marked valid without the answer', () =>
    given(receive(), ask(), cancel)
      .when(markValid())
      .expectLike({ type: 'ApplicationValidated' }, { type: 'DeadlineSet' }));
  it('changes nothing when it is sent again', () =>
    given(receive(), ask(), cancel).when(cancel).expectNothing());
  it('is refused for a request that was answered', () =>
    given(receive(), ask(), answer).when(cancel).expectRejection('request-answered'));
});

describe('a request for information that nobody answers', () => {
  const note = (on: string) => ({ type: 'NoteLapsedRequests', on: day(on) }) as const;
  it('has not lapsed on its last day', () =>
    given(receive(), ask()).when(note('2026-03-23')).expectNothing());
  it('lapses with the day after, even if that is recorded late', () =>
    given(receive(), ask())
      .when(note('2026-05-01'))
      .expectLike({
        type: 'InformationRequestLapsed',
        requestId: 'r1',
        effectiveOn: day('2026-03-24'),
      }));
  it('lapses once', () =>
    given(receive(), ask(), note('2026-05-01')).when(note('2026-05-02')).expectNothing());
  it('still prevents the application from being valid', () =>
    given(receive(), ask(), note('2026-05-01')).when(markValid()).expectRejection('requests-open'));
  it('is ignored on a closed case', () =>
    given(receive(), ask(), withdraw).when(note('2026-05-01')).expectNothing());
});
