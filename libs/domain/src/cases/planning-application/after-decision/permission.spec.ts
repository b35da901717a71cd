import { describe, expect, it } from '@jest/globals';
import { nationalLaw } from '#legislation';
import {
  another,
  day,
  decide,
  given,
  granted,
  having,
  later,
  publicised,
  receive,
  recommend,
  refused,
  stateAfter,
  validated,
} from '../../../../test/a-case.js';
import { commandMakers as make } from '../../../../test/examples/index.js';
import { type PlanningApplicationCommand, permissionOf } from '../index.js';

const permission = (...commands: readonly PlanningApplicationCommand[]) =>
  permissionOf(stateAfter(having(...commands)), nationalLaw);
const noticeAfter = (...commands: readonly PlanningApplicationCommand[]) =>
  having(...commands).find((fact) => fact.type === 'DecisionNoticeGenerated')?.notice;

const on = day('2026-09-01');
const appeal = { appealId: 'a1', on: day('2026-05-20') } as const;
const allowed: readonly PlanningApplicationCommand[] = [
  {
    type: 'LodgeAppeal',
    ...appeal,
    ...{ inspectorateReference: 'APP/1', against: 'refusal', lodgedOn: appeal.on },
  },
  { type: 'ValidateAppeal', ...appeal, validatedOn: appeal.on },
  { type: 'StartAppeal', ...appeal, startedOn: appeal.on, procedure: 'hearing' },
  {
    type: 'DecideAppeal',
    appealId: 'a1',
    on,
    outcome: 'allowed',
    decidedOn: on,
    document: null,
    conditions: [],
  },
];

describe('the permission that dependent cases rely on', () => {
  it('exists once permission is granted, with the day on which it lapses', () =>
    expect(permission(...granted)).toMatchObject({
      applicationType: 'pp.full.householder',
      decidedOn: later,
      lapsesAfter: '2029-03-31',
    }));
  const claimed = { ...make.RecordHighCourtClaim(day('2026-05-05'), 0), claimReference: 'AC-1' };
  const allowedBy = (step: string, allowedOn: string) =>
    ({
      ...{ type: 'RecordCourtChallenge', claimReference: 'AC-1', step },
      ...{ allowedOn: day(allowedOn), on: day('2027-06-01') },
    }) as PlanningApplicationCommand;
  it('lasts longer when a court allows the statutory extension for a challenge, once for each challenge', () => {
    const heard = [...granted, claimed, allowedBy('permission-granted', '2026-06-10')];
    expect(permission(...granted, claimed)?.lapsesAfter).toBe('2029-03-31');
    expect(permission(...heard)?.lapsesAfter).toBe('2030-03-31');
    expect(permission(...heard, allowedBy('leave-to-court-of-appeal', '2026-12-01'))?.lapsesAfter).toBe(
      '2031-03-31',
    );
    expect(
      permission(
        ...heard,
        allowedBy('leave-to-court-of-appeal', '2026-12-01'),
        allowedBy('leave-to-supreme-court', '2027-05-01'),
      )?.lapsesAfter,
    ).toBe('2033-03-31');
  });
  it("does not last longer if the claim is not on record, or if the court's step is dated before the claim", () => {
    given(...granted, claimed)
      .when({ ...allowedBy('permission-granted', '2026-06-10'), claimReference: 'AC-2' } as never)
      .expectRejection('unknown-claim');
    given(...granted, claimed)
      .when(allowedBy('permission-granted', '2026-05-04'))
      .expectRejection('day-before-claim');
  });
  it('does not exist before the decision, nor after a refusal', () => {
    expect(permission(...validated)).toBeUndefined();
    expect(permission(...refused)).toBeUndefined();
  });
  it('exists from the day on which an inspector allowed the appeal', () =>
    expect(permission(...refused, ...allowed)).toMatchObject({ decidedOn: on, lapsesAfter: '2029-08-31' }));
  it('does not exist while the decision is revoked', () => {
    const two = { by: recommend().by, confirmedBy: decide().signedBy };
    const revoke = { type: 'RevokeDecision', reason: 'Unsafe', ...two, on: later } as const;
    expect(permission(...granted, revoke)).toBeUndefined();
  });
});

describe('a variation of a permission (section 73)', () => {
  const [, ...onwards] = publicised;
  const varying = receive({ applicationType: 'amendment.minorMaterial' });
  const link = {
    type: 'LinkParent',
    parent: another,
    relation: 'section-73',
    found: {
      ...({ applicationType: 'pp.full', stage: 'determined', conditions: [] } as const),
      permission: permission(...granted)!,
    },
    on: later,
  } as const;

  const elsewhere = { ...make.RecordParentElsewhere(later, 0), relation: 'section-73' } as const;

  it('lapses with the permission that it varies', () =>
    expect(noticeAfter(varying, link, ...onwards, recommend(), decide())).toMatchObject({
      lapsesAfter: '2029-03-31',
    }));
  it('has no known end if its parent permission is not known', () =>
    expect(
      noticeAfter(
        varying,
        elsewhere,
        ...onwards,
        recommend({ timeLimit: { years: null, reason: 'The permission was given elsewhere.' } }),
        decide(),
      ),
    ).toMatchObject({ lapsesAfter: null }));
});
