import { describe, expect, it } from '@jest/globals';
import { type CouncilAuthorisation, councilsOpenTo, mayAct, type Need } from './may-act.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

const today = '2026-11-21';
const toAllocate: Need = { roles: ['teamLeader', 'validation'], council: 'CAM', on: today };
const camOnly: CouncilAuthorisation[] = [{ council: 'CAM', from: '2026-01-01', until: null }];

describe('acting for a council', () => {
  it('takes a role that the act needs, and is done in that role', () => {
    expect(mayAct(person('officer', 'teamLeader'), camOnly, toAllocate)).toEqual({
      allowed: true,
      as: 'teamLeader',
    });
    expect(mayAct(person('officer'), camOnly, toAllocate)).toMatchObject({
      allowed: false,
      code: 'role-not-allowed',
      because: 'This is for a team leader or a validation officer; you are signed in as an officer.',
    });
  });

  it('takes an authorisation by that council', () => {
    expect(mayAct(person('teamLeader'), camOnly, { ...toAllocate, council: 'SCA' })).toEqual({
      allowed: false,
      code: 'council-not-authorised',
      because: 'You are not authorised to act for SCA on 2026-11-21.',
    });
  });

  it('takes an authorisation in force on the day, first and last day included', () => {
    const spring = [{ council: 'CAM', from: '2026-03-01', until: '2026-05-31' }];
    const allowedOn = (on: string) => mayAct(person('teamLeader'), spring, { ...toAllocate, on }).allowed;
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map(allowedOn)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each<Role>([
    'officer',
    'teamLeader',
    'validation',
    'committeeClerk',
    'finance',
    'auditor',
    'serviceManager',
  ])('is closed to %s without authorisation, whatever councils their token claims', (role) => {
    const claimant = { ...person(role), machineCouncils: 'all' as const };
    expect(mayAct(claimant, [], { roles: [role], council: 'CAM', on: today })).toMatchObject({
      code: 'council-not-authorised',
    });
  });

  it('is open to a machine for the councils its token names, and for no other', () => {
    const portal = { ...person('system'), machineCouncils: ['CAM'] };
    const submitting = (council: string): Need => ({ roles: ['system'], council, on: today });
    expect(mayAct(portal, [], submitting('CAM'))).toEqual({ allowed: true, as: 'system' });
    expect(mayAct(portal, [], submitting('SCA'))).toMatchObject({ code: 'council-not-authorised' });
    expect(mayAct({ ...portal, machineCouncils: 'all' }, [], submitting('SCA'))).toMatchObject({
      allowed: true,
    });
  });

  it('goes by the role that reaches the council, where someone has several', () => {
    const both = { ...person('officer', 'system'), machineCouncils: ['SCA'] };
    const reading = (council: string): Need => ({ roles: ['system', 'officer'], council, on: today });
    expect(mayAct(both, camOnly, reading('CAM'))).toEqual({ allowed: true, as: 'officer' });
    expect(mayAct(both, camOnly, reading('SCA'))).toEqual({ allowed: true, as: 'system' });
  });

  it('takes the role alone where it is no one council’s business', () => {
    const joining: Need = { roles: ['serviceManager'], council: null, on: today };
    expect(mayAct(person('serviceManager'), [], joining)).toMatchObject({ allowed: true });
    expect(mayAct(person('officer'), camOnly, joining)).toMatchObject({ code: 'role-not-allowed' });
  });
});

describe('a list that spans councils', () => {
  const reading = { roles: ['officer', 'system'] as const, on: today };

  it('shows the councils that authorised the reader on the day', () => {
    const ended = { council: 'HUN', from: '2025-01-01', until: '2026-11-20' };
    expect(councilsOpenTo(person('officer'), [...camOnly, ended, ...camOnly], reading)).toEqual(['CAM']);
  });

  it('shows nothing to a reader whose role may not read it', () => {
    expect(councilsOpenTo(person('finance'), camOnly, reading)).toEqual([]);
  });

  it('shows a machine its own councils', () => {
    expect(councilsOpenTo({ ...person('system'), machineCouncils: ['SCA'] }, camOnly, reading)).toEqual([
      'SCA',
    ]);
    expect(councilsOpenTo({ ...person('system'), machineCouncils: 'all' }, [], reading)).toBe('all');
  });
});

const person = (...roles: Role[]): Principal => ({
  id: 'a.hassan',
  roles,
  machineCouncils: [],
  vouchedFor: 'all',
  signOn: null,
});
