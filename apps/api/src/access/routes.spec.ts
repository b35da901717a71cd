import { describe, expect, it } from '@jest/globals';
import type { Requirement } from './requires.js';
import { faultIn, type Route } from './routes.js';

const route = (requirement: Requirement | undefined, other: Partial<Route> = {}): Route => ({
  method: 'POST',
  path: '/rates',
  requirement,
  isPublic: false,
  recordsNothing: false,
  ...other,
});
const finance = (
  standsOn: 'council' | 'ownCouncils' | 'service' | 'host',
  of: Requirement['for'] = 'either',
) => ({ roles: ['finance'], standsOn, for: of }) as Requirement;
const byLink: Requirement = { roles: [], standsOn: 'openRequest', for: 'writing' };
const bySetting: Requirement = {
  roles: [],
  standsOn: 'setting',
  setting: 'PublicCommentsSet',
  for: 'writing',
};

describe('a route is refused', () => {
  it.each<[string, Route]>([
    ['does not say who may use it', route(undefined)],
    ['does not say who may use it', route(undefined, { method: 'GET' })],
    ['writes, but does not say on what authority', route(undefined, { isPublic: true })],
    ['writes, but is restricted only like a read', route(finance('ownCouncils', 'reading'))],
    ['depends on the council in its path, but the path names none', route(finance('council'))],
    ['depends on the host of its service, but names no service', route(finance('host'))],
    [
      'writes, but is restricted only like a read',
      route({ roles: ['finance'], standsOn: 'signIn', for: 'reading' }),
    ],
    ['depends on something that no guard checks', route(byLink)],
    ['depends on something that no guard checks', route(bySetting)],
  ])('if it %s', (fault, each) => expect(faultIn(each, {})).toBe(fault));
});

describe('a route is allowed', () => {
  it.each<[string, Route]>([
    ['that is read by anybody', route(undefined, { isPublic: true, method: 'GET' })],
    [
      'that is asked by anybody, and records nothing',
      route(undefined, { isPublic: true, recordsNothing: true }),
    ],
    ['that is read, narrowed to councils', route(finance('ownCouncils', 'reading'), { method: 'GET' })],
    ['that writes for the service', route(finance('service', 'writing'))],
    [
      'that writes for the council in its path',
      route(finance('council'), { path: '/councils/:council/law' }),
    ],
  ])('such as one %s', (_, each) => expect(faultIn(each, {})).toBeUndefined());

  it('without a sign-in if a guard checks what authorises it', () => {
    const judge = () => Promise.reject(new Error('is not asked here'));
    expect(faultIn(route(byLink), { openRequest: judge })).toBeUndefined();
    expect(faultIn(route(bySetting), { openRequest: judge })).toBe(
      'depends on something that no guard checks',
    );
  });
});
