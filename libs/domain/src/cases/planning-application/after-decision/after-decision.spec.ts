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
  it('is deemed discharged if the council does not answer in time', () =>
    given(...granted, submit)
      .when({ type: 'ConfirmDeemedDischarge', condition: 1, dischargedOn: on, linked: another, on })
      .expectLike({ type: 'ConditionDischarged', how: 'deemed' }));
  it('may have its details refused, and new details submitted', () => {
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
  it('cannot be approved or refused before its details are submitted', () => {
    given(...granted)
      .when(approve)
      .expectRejection('no-details');
    given(...granted)
      .when({ type: 'ConfirmDeemedDischarge', condition: 1, dischargedOn: on, linked: another, on })
      .expectRejection('no-details');
  });
  it('must be a condition of the decision', () =>
    given(...granted)
      .when({ ...approve, condition: 7 })
      .expectRejection('unknown-condition'));
  it('exists only on a permission', () =>
    given(...refused)
      .when(submit)
      .expectRejection('not-granted'));
});

describe('a decision that is quashed or revoked', () => {
  const quash = {
    type: 'RecordQuashing',
    entryId: 'q1',
    quashedOn: on,
    court: 'High Court',
    claimReference: 'AC-1',
    on,
  } as const;
  const revoke = { type: 'RevokeDecision', reason: 'Unsafe', by: dylan, confirmedBy: amina, on } as const;
  it('opens the case again when it is quashed', () =>
    given(...granted)
      .when(quash)
      .expectLike({ type: 'DecisionQuashed' }, { type: 'CaseReopened' }));
  it('may be made again after it was quashed', () =>
    expect(stateAfter(having(...granted, quash, recommend({ on }), decide({ on }))).stage).toBe(
      'determined',
    ));
  it('is revoked only by two people', () => {
    given(...granted)
      .when(revoke)
      .expectLike({ type: 'DecisionRevoked' });
    given(...granted)
      .when({ ...revoke, confirmedBy: dylan })
      .expectRejection('second-person');
  });
  it('has no conditions to discharge once it is revoked', () =>
    given(...granted, revoke)
      .when(submit)
      .expectRejection('decision-revoked'));
  it('is not changed by a repeated command', () => {
    given(...granted, quash)
      .when(quash)
      .expectNothing();
    given(...granted, revoke)
      .when(revoke)
      .expectNothing();
  });
});
