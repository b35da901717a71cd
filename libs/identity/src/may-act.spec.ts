import { describe, expect, it } from '@jest/globals';
import { type CouncilAuthorisation, councilsOpenTo, type Held, mayAct, type Need } from './may-act.js';
import type { Principal } from './principal.js';
import type { Role } from './roles.js';

const today = '2026-11-21';
const toAllocate: Need = { roles: ['teamLeader', 'validation'], ground: { council: 'CAM' }, on: today };
const nothing: Held = { councils: [], services: [] };
const held = (...councils: CouncilAuthorisation[]): Held => ({ ...nothing, councils });
const cambridge: CouncilAuthorisation = { council: 'CAM', from: '2026-01-01', until: null };
const camOnly = held(cambridge);
const person = (...roles: Role[]): Principal => ({
  id: 'a.hassan',
  roles,
  machineCouncils: [],
  vouchedFor: 'all',
  signOn: null,
});

describe('acting for a council', () => {
  it('needs a role that the act requires, and uses that role', () => {
    expect(mayAct(person('officer', 'teamLeader'), camOnly, toAllocate)).toEqual({
      allowed: true,
      as: 'teamLeader',
    });
    expect(mayAct(person('officer'), camOnly, toAllocate)).toMatchObject({
      allowed: false,
      code: 'role-not-allowed',
      because: 'This needs a team leader or a validation officer; you are signed in as an officer.',
    });
  });

  it('needs an authorisation by that council', () => {
    expect(mayAct(person('teamLeader'), camOnly, { ...toAllocate, ground: { council: 'SCA' } })).toEqual({
      allowed: false,
      code: 'council-not-authorised',
      because: 'You are not authorised to act for SCA on 2026-11-21.',
    });
  });

  it('needs an authorisation in force on the day, first and last day included', () => {
    const spring = held({ council: 'CAM', from: '2026-03-01', until: '2026-05-31' });
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
  ])('is refused to %s without authorisation, even if their token names councils', (role) => {
    const claimant = { ...person(role), machineCouncils: 'all' as const };
    expect(mayAct(claimant, nothing, { ...toAllocate, roles: [role] })).toMatchObject({
      code: 'council-not-authorised',
    });
  });

  it('is allowed to a program for the councils in its token, and no others', () => {
    const portal = { ...person('portal'), machineCouncils: ['CAM'] };
    const submitting = (council: string): Need => ({ roles: ['portal'], ground: { council }, on: today });
    expect(mayAct(portal, nothing, submitting('CAM'))).toEqual({ allowed: true, as: 'portal' });
    expect(mayAct(portal, nothing, submitting('SCA'))).toMatchObject({ code: 'council-not-authorised' });
    expect(mayAct({ ...portal, machineCouncils: 'all' }, nothing, submitting('SCA'))).toMatchObject({
      allowed: true,
    });
  });

  it('uses the role that applies to the council, if somebody has several', () => {
    const both = { ...person('officer', 'portal'), machineCouncils: ['SCA'] };
    const reading = (council: string): Need => ({
      roles: ['portal', 'officer'],
      ground: { council },
      on: today,
    });
    expect(mayAct(both, camOnly, reading('CAM'))).toEqual({ allowed: true, as: 'officer' });
    expect(mayAct(both, camOnly, reading('SCA'))).toEqual({ allowed: true, as: 'portal' });
  });

  it('needs an authorisation by any council if the councils are checked later', () => {
    const reading: Need = { roles: ['officer', 'portal'], ground: { someCouncil: true }, on: today };
    expect(mayAct(person('officer'), camOnly, reading)).toMatchObject({ allowed: true });
    const ended = held({ ...cambridge, until: '2026-11-20' });
    for (const none of [nothing, ended])
      expect(mayAct(person('officer'), none, reading)).toMatchObject({ code: 'council-not-authorised' });
    expect(mayAct(person('portal'), nothing, reading)).toMatchObject({ code: 'council-not-authorised' });
  });
});

describe('acting for the whole service', () => {
  const setRates: Need = { roles: ['finance'], ground: { service: 'gcsp' }, on: today };
  const forService = (service: string, from: string, until: string | null): Held => ({
    ...camOnly,
    services: [{ service, from, until }],
  });

  it('needs an authorisation by its host in force on the day', () => {
    const permitted = mayAct(person('finance'), forService('gcsp', '2026-11-21', '2026-11-21'), setRates);
    expect(permitted).toEqual({ allowed: true, as: 'finance' });
  });

  it.each<[string, Held, Principal]>([
    ['a role alone', nothing, person('finance')],
    ['an authorisation by a council, even by the host', camOnly, person('finance')],
    ['an authorisation that has ended', forService('gcsp', '2026-01-01', '2026-11-20'), person('finance')],
    ['an authorisation that has not begun', forService('gcsp', '2026-11-22', null), person('finance')],
    ['an authorisation for another service', forService('other', '2026-01-01', null), person('finance')],
  ])('is not allowed by %s', (_, by, who) =>
    expect(mayAct(who, by, setRates)).toMatchObject({ code: 'service-not-authorised' }),
  );

  it('is never allowed to a program', () => {
    const machine = { ...person('importer'), machineCouncils: 'all' as const };
    expect(mayAct(machine, nothing, { ...setRates, roles: ['importer'] })).toMatchObject({
      code: 'service-not-authorised',
    });
  });
});

describe('a list that spans councils', () => {
  const reading = { roles: ['officer', 'portal'] as const, on: today };

  it('shows the councils that authorised the reader on that day', () => {
    const ended = { council: 'HUN', from: '2025-01-01', until: '2026-11-20' };
    expect(councilsOpenTo(person('officer'), held(cambridge, ended, cambridge), reading)).toEqual(['CAM']);
  });

  it('shows nothing to a reader whose role may not read it', () => {
    expect(councilsOpenTo(person('finance'), camOnly, reading)).toEqual([]);
  });

  it('shows a program its own councils', () => {
    expect(councilsOpenTo({ ...person('portal'), machineCouncils: ['SCA'] }, camOnly, reading)).toEqual([
      'SCA',
    ]);
    expect(councilsOpenTo({ ...person('portal'), machineCouncils: 'all' }, nothing, reading)).toBe('all');
  });
});
