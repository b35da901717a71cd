import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { loadConfig } from '#config';
import { type Issuer, type VerifyToken, verifyToken } from '#identity';
import { issuersOf } from '../../apps/api/src/issuers-of.js';
import { repository } from '../../scripts/repository.js';

let issuers: readonly Issuer[];
let verify: VerifyToken;
let sign: (payload: JWTPayload) => Promise<string>;

beforeAll(async () => {
  issuers = await documented();
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] };
  verify = verifyToken(issuers.map((each) => ({ ...each, keys })));
  sign = async (payload) =>
    await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'one', typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime('10m')
      .sign(privateKey);
});

const entra = () => issuers[0]!;
const keycloak = () => issuers[1]!;

/** A version 2 access token of Entra ID for an application of the council's own. */
const ofEntra = (own: JWTPayload = {}): JWTPayload => ({
  aud: entra().audience,
  iss: entra().issuer,
  azp: '77777777-1111-4222-8333-444444444444',
  azpacr: '0',
  name: 'Amina Hassan',
  oid: '0d5b1f6e-9d5e-4f0c-8a70-2f9c1c2f3a4b',
  preferred_username: 'amina.hassan@cambridge.example',
  roles: ['Case officer'],
  scp: 'access_as_user',
  sub: 'pairwise-and-of-no-use-elsewhere',
  tid: '11111111-2222-4333-8444-555555555555',
  ver: '2.0',
  ...own,
});

const ofKeycloak = (own: JWTPayload = {}): JWTPayload => ({
  iss: keycloak().issuer,
  aud: ['casebook', 'account'],
  sub: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6',
  typ: 'Bearer',
  azp: 'casework',
  name: 'Sam Fenwick',
  preferred_username: 'sam',
  realm_access: { roles: ['default-roles-planning', 'officer', 'uma_authorization'] },
  resource_access: { account: { roles: ['manage-account'] } },
  ...own,
});

const judged = async (payload: JWTPayload) => await verify(`Bearer ${await sign(payload)}`);

describe('the settings for Entra ID in docs/operate/sign-on.md', () => {
  it('identify a person by the object id, which is unique in the directory, and roles by their names there', async () => {
    expect(await judged(ofEntra())).toMatchObject({
      principal: {
        roles: ['officer'],
        vouchedFor: ['CAM'],
        signOn: { issuer: entra().issuer, subject: '0d5b1f6e-9d5e-4f0c-8a70-2f9c1c2f3a4b' },
      },
    });
  });

  it('identify the portal by its client id, and not by its other claims', async () => {
    const client = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
    const token = ofEntra({ azp: client, oid: client, roles: ['Team leader'], name: undefined });
    expect(await judged(token)).toMatchObject({
      principal: { id: 'submission-portal', machineCouncils: ['CAM'], signOn: null },
    });
  });

  it('refuse a token of another directory, of version 1, or for another application', async () => {
    const other = entra().issuer.replace('11111111', '99999999');
    expect(await judged(ofEntra({ iss: other }))).toMatchObject({ refused: { fault: 'wrong-issuer' } });
    const first = 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/';
    expect(await judged(ofEntra({ iss: first }))).toMatchObject({ refused: { fault: 'wrong-issuer' } });
    expect(await judged(ofEntra({ aud: 'api://another' }))).toMatchObject({
      refused: { fault: 'wrong-audience' },
    });
  });

  it('give no rights to somebody without a role in the directory', async () => {
    expect(await judged(ofEntra({ roles: undefined }))).toMatchObject({ refused: { fault: 'no-role' } });
  });
});

describe('the settings for Keycloak in docs/operate/sign-on.md', () => {
  it('identify a person by the subject, and use the roles of the realm', async () => {
    expect(await judged(ofKeycloak())).toMatchObject({
      principal: {
        roles: ['officer'],
        vouchedFor: ['SCA'],
        signOn: { issuer: keycloak().issuer, subject: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6' },
      },
    });
  });

  it("refuse a token without the audience mapper's claim", async () => {
    expect(await judged(ofKeycloak({ aud: 'account' }))).toMatchObject({
      refused: { fault: 'wrong-audience' },
    });
  });
});

describe('two issuers', () => {
  it('are separate: the same subject at the other issuer is a different person', async () => {
    const subject = '0d5b1f6e-9d5e-4f0c-8a70-2f9c1c2f3a4b';
    const [one, other] = [await judged(ofEntra()), await judged(ofKeycloak({ sub: subject }))];
    if (!('principal' in one && 'principal' in other)) throw new Error('both are accepted');
    expect(one.principal.id).not.toBe(other.principal.id);
    expect(one.principal.signOn).not.toEqual(other.principal.signOn);
  });
});

/** The issuers on the page, read as a process reads them. */
async function documented(): Promise<readonly Issuer[]> {
  const page = await readFile(join(repository, 'docs/operate/sign-on.md'), 'utf8');
  const json = /<!-- issuers -->\s+```json\n(.*?)```/s.exec(page)?.[1] ?? '';
  const folder = await mkdtemp(join(tmpdir(), 'casebook-sign-on-'));
  try {
    const file = join(folder, 'issuers.json');
    await writeFile(file, json);
    return issuersOf(loadConfig({ OIDC_ISSUERS_FILE: file }));
  } finally {
    await rm(folder, { recursive: true });
  }
}
