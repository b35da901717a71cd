import { describe, it } from '@jest/globals';
import { amina, day, dylan, having, receive, withdraw } from '../../../../test/a-case.js';
import { specify } from '../../../../test/given.js';
import { officerId } from '../../../values.js';
import { planningApplication } from '../decider.js';
import type { PlanningApplicationCommand } from '../index.js';

const given = (...commands: readonly PlanningApplicationCommand[]) =>
  specify(planningApplication)(...having(...commands));
const on = day('2026-03-09');
const una = officerId('una.byrne');
const allocate = { type: 'AllocateOfficer', officer: amina, isAuthorised: true, on } as const;
const advise = { ...allocate, type: 'AllocateSpecialist', discipline: 'trees' } as const;
const handOn = { type: 'HandOnCase', as: 'officer', from: amina, to: dylan, isAuthorised: true, on } as const;

describe('handing a case on', () => {
  it('gives it to another officer', () =>
    given(receive(), allocate)
      .when(handOn)
      .expectLike({ type: 'OfficerAllocated', officer: dylan, previous: amina }));
  it('gives its specialist advice to another specialist', () =>
    given(receive(), advise)
      .when({ ...handOn, as: 'trees' })
      .expectLike({ type: 'SpecialistAllocated', discipline: 'trees', officer: dylan, previous: amina }));
  it('changes nothing when it is sent again', () =>
    given(receive(), allocate, handOn).when(handOn).expectNothing());
  it('changes nothing if another officer was given the case in the meantime', () =>
    given(receive(), allocate, { ...allocate, officer: una })
      .when(handOn)
      .expectNothing());
  it('needs an officer who may act for the council', () =>
    given(receive(), allocate)
      .when({ ...handOn, isAuthorised: false })
      .expectRejection('officer-not-authorised'));
  it('does not change a closed case', () =>
    given(receive(), allocate, withdraw).when(handOn).expectRejection('case-withdrawn'));
});
