import { describe, it } from '@jest/globals';
import { ask, decide, given, granted, later, recommended } from '../../../../test/a-case.js';

describe('the call-in of a case', () => {
  const callIn = { type: 'CallIn', directionReference: 'PCU/1', directedOn: later, on: later } as const;
  it('stops the council from deciding it', () =>
    given(...recommended, callIn)
      .when(decide())
      .expectRejection('case-called-in'));
  it('changes nothing when it is sent again', () =>
    given(...recommended, callIn)
      .when(callIn)
      .expectNothing());
  it('leaves the decision to the Secretary of State', () =>
    given(...recommended, callIn)
      .when({
        type: 'RecordSecretaryOfStateDecision',
        decision: 'granted',
        decidedOn: later,
        document: 'photo-of-notice',
        unpublishedBecause: null,
        on: later,
      })
      .expectLike({ type: 'SecretaryOfStateDecided', decision: 'granted' }));
  it('comes too late after the decision', () =>
    given(...granted)
      .when(callIn)
      .expectRejection('case-determined'));
  it('prevents further requests for information', () =>
    given(...recommended, callIn)
      .when(ask())
      .expectRejection('case-called-in'));
});
