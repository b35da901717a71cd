import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Issuer, type VerifyToken, verifyToken } from '#identity';
import { type Algorithm, CertifiedIssuer } from './certified-issuer.js';

let issuer: CertifiedIssuer;
let verify: VerifyToken;
const ask = async (token: string) => await verify(`Bearer ${token}`);

const settings = (): Issuer => ({
  issuer: issuer.url,
  audience: 'casebook',
  keys: null,
  claims: { roles: 'groups.planning' },
  roleNames: { 'Case officers': 'officer' },
  vouchesFor: ['CAM'],
  machines: { 'clerk-client': { id: 'the-portal', roles: ['portal'], councils: 'all' } },
});

beforeAll(async () => {
  // Its warnings are for production use.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  issuer = await CertifiedIssuer.start();
});
beforeEach(() => {
  verify = verifyToken([settings()]);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await issuer.goAway();
});

describe('a certified issuer', () => {
  it.each<Algorithm>(['RS256', 'ES256'])(
    'is found by its address alone, signs with %s, and identifies the person',
    async (algorithm) => {
      await issuer.rotate(algorithm);
      expect(await ask(await issuer.forPerson('5f0c-amina'))).toEqual({
        principal: {
          id: expect.stringMatching(/^127\.0\.0\.1:\d+\|5f0c-amina$/),
          roles: ['officer'],
          client: 'casework',
          machineCouncils: [],
          vouchedFor: ['CAM'],
          signOn: { issuer: issuer.url, subject: '5f0c-amina' },
        },
      });
    },
  );

  it('may vouch for a program named in the settings, only for its own councils', async () => {
    expect(await ask(await issuer.forMachine('clerk-client'))).toMatchObject({
      principal: { id: 'the-portal', roles: ['portal'], machineCouncils: ['CAM'], signOn: null },
    });
  });

  it('gives no role to a program that the settings do not name', async () => {
    expect(await ask(await issuer.forMachine('portal-client'))).toMatchObject({
      refused: { fault: 'no-role' },
    });
  });

  it('changes its keys, and new tokens are accepted once the keys may be fetched again', async () => {
    await ask(await issuer.forMachine('clerk-client'));
    await issuer.rotate('ES256');
    const start = Date.now();
    const token = await issuer.forMachine('clerk-client');
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => start + 60_000);
    expect(await ask(token)).toHaveProperty('principal');
    clock.mockRestore();
  });

  it('becomes unavailable: known keys still work, and unknown ones are answered 503 until it is back', async () => {
    const before = await issuer.forMachine('clerk-client');
    expect(await ask(before)).toHaveProperty('principal');
    await issuer.rotate('RS256');
    const after = await issuer.forMachine('clerk-client');
    await issuer.goAway();
    const start = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => start + 40_000);
    expect(await ask(before)).toHaveProperty('principal');
    expect(await ask(after)).toMatchObject({ refused: { fault: 'issuer-unreachable', status: 503 } });
    await issuer.comeBack();
    clock.mockImplementation(() => start + 80_000);
    expect(await ask(after)).toHaveProperty('principal');
    clock.mockRestore();
  });

  it('is unavailable at first: answered 503, and used once it is back', async () => {
    const token = await issuer.forMachine('clerk-client');
    await issuer.goAway();
    expect(await ask(token)).toMatchObject({ refused: { status: 503 } });
    await issuer.comeBack();
    const start = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => start + 11_000);
    expect(await ask(token)).toHaveProperty('principal');
    clock.mockRestore();
  });

  it('is not trusted if its discovery document names another issuer', async () => {
    const other = verifyToken([{ ...settings(), issuer: `${issuer.url}/` }]);
    const token = await issuer.forMachine('clerk-client');
    expect(await other(`Bearer ${token}`)).toMatchObject({ refused: { fault: 'wrong-issuer' } });
  });
});
