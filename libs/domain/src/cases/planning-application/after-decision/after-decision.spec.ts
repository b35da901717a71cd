import { describe, expect, it } from '@jest/globals';
import {
  amina,
  another,
  day,
  decide,
  dylan,
  given,
  granted,
  having,
  recommend,
  refused,
  stateAfter,
} from '../../../../test/a-case.js';

const on = day('2026-05-20');
const submit = { type: 'SubmitDetails', conditions: [1], linked: another, on } as const;
const approve = { type: 'ApproveDetails', condition: 1, approvedOn: on, linked: another, on } as const;
const refuse = { type: 'RefuseDetails', condition: 1, refusedOn: on, linked: another, on } as const;

describe('a condition', () => {
  it('is discharged when its details are approved', () =>
    given(...granted, submit)
      .when(approve)
      .expectLike({ type: 'ConditionDischarged', condition: 1, how: 'details-approved', linked: another }));
  it('is discharged by silence', () =>
    given(...granted, submit)
      .when({ type: 'ConfirmDeemedDischarge', condition: 1, dischargedOn: on, linked: another, on })
      .expectLike({ type: 'ConditionDischarged', how: 'deemed' }));
  it('may be refused its details, and given others', () => {
    given(...granted, submit)
      .when(refuse)
      .expectLike({ type: 'ConditionDetailsRefused' });
    given(...granted, submit, refuse)
      .when(submit)
      .expectLike({ type: 'DetailsSubmitted' });
  });
  it('may be retried at each step', () => {
    given(...granted, submit)
      .when(submit)
      .expectNothing();
    given(...granted, submit, approve)
      .when(approve)
      .expectNothing();
    given(...granted, submit, refuse)
      .when(refuse)
      .expectNothing();
  });
  it('is not answered before anything was sent in', () => {
    given(...granted)
      .when(approve)
      .expectRejection('no-details');
    given(...granted)
      .when({ type: 'ConfirmDeemedDischarge', condition: 1, dischargedOn: on, linked: another, on })
      .expectRejection('no-details');
  });
  it('must be one of the decision', () =>
    given(...granted)
      .when({ ...approve, condition: 7 })
      .expectRejection('unknown-condition'));
  it('needs a permission', () =>
    given(...refused)
      .when(submit)
      .expectRejection('not-granted'));
});

describe('a decision that does not last', () => {
  const quash = {
    type: 'RecordQuashing',
    entryId: 'q1',
    quashedOn: on,
    court: 'High Court',
    claimReference: 'AC-1',
    on,
  } as const;
  const revoke = { type: 'RevokeDecision', reason: 'Unsafe', by: dylan, confirmedBy: amina, on } as const;
  it('is quashed, and the case is open again', () =>
    given(...granted)
      .when(quash)
      .expectLike({ type: 'DecisionQuashed' }, { type: 'CaseReopened' }));
  it('may then be decided anew', () =>
    expect(stateAfter(having(...granted, quash, recommend({ on }), decide({ on }))).stage).toBe(
      'determined',
    ));
  it('is revoked by two people', () => {
    given(...granted)
      .when(revoke)
      .expectLike({ type: 'DecisionRevoked' });
    given(...granted)
      .when({ ...revoke, confirmedBy: dylan })
      .expectRejection('second-person');
  });
  it('once revoked has no conditions to discharge', () =>
    given(...granted, revoke)
      .when(submit)
      .expectRejection('decision-revoked'));
  it('changes nothing when it is sent again', () => {
    given(...granted, quash)
      .when(quash)
      .expectNothing();
    given(...granted, revoke)
      .when(revoke)
      .expectNothing();
  });
});
