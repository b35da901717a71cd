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

describe('what a case is to those that hang on it', () => {
  it('is a permission once it is granted, with its life', () =>
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
  it('lives longer by what courts allow of a challenge, each once', () => {
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
  it('lives no longer by a step of a claim that nobody recorded, or of a day before it', () => {
    given(...granted, claimed)
      .when({ ...allowedBy('permission-granted', '2026-06-10'), claimReference: 'AC-2' } as never)
      .expectRejection('unknown-claim');
    given(...granted, claimed)
      .when(allowedBy('permission-granted', '2026-05-04'))
      .expectRejection('day-before-claim');
  });
  it('is nothing before, and nothing when it was refused', () => {
    expect(permission(...validated)).toBeUndefined();
    expect(permission(...refused)).toBeUndefined();
  });
  it('is a permission once an inspector allowed the appeal, from that day', () =>
    expect(permission(...refused, ...allowed)).toMatchObject({ decidedOn: on, lapsesAfter: '2029-08-31' }));
  it('is nothing while its decision is revoked', () => {
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
  it('does not say when where it is not known on what it hangs', () =>
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
