import { createHmac, createPublicKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';
import { runsOf } from '../../../test/runner/runs-of.js';
import type { Issuer } from './issuer.js';
import { type VerifyToken, verifyToken } from './verify-token.js';

const issuer = 'https://login.council.example';
const audience = 'casebook';
const claims = { iss: issuer, aud: audience, sub: 'a.hassan', name: 'Amina Hassan', roles: ['officer'] };

let ours: Awaited<ReturnType<typeof pair>>;
let theirs: Awaited<ReturnType<typeof pair>>;
let verify: VerifyToken;

beforeAll(async () => {
  ours = await pair('key-1');
  theirs = await pair('key-1');
  verify = verifyToken([own()]);
});

describe('a token of the issuer', () => {
  it('names the person, their roles and the program', async () => {
    const token = await sign({ ...claims, azp: 'casework-ui' });
    expect(await verify(`Bearer ${token}`)).toEqual({
      principal: {
        id: 'a.hassan',
        name: 'Amina Hassan',
        roles: ['officer'],
        client: 'casework-ui',
        machineCouncils: [],
        vouchedFor: 'all',
        signOn: null,
      },
    });
  });

  it('keeps known roles and ignores others', async () => {
    const token = await sign({ ...claims, roles: ['uma_authorization', 'teamLeader', 7, 'officer'] });
    expect(await verify(`Bearer ${token}`)).toMatchObject({
      principal: { roles: ['officer', 'teamLeader'] },
    });
  });

  it('may have roles and person in other claims, as Keycloak and Entra do', async () => {
    const elsewhere = verifyToken([
      { ...own(), claims: { roles: 'realm_access.roles', person: 'preferred_username' } },
    ]);
    const token = await sign({
      ...claims,
      preferred_username: 'amina',
      realm_access: { roles: ['auditor'] },
    });
    expect(await elsewhere(`Bearer ${token}`)).toMatchObject({
      principal: { id: 'amina', roles: ['auditor'] },
    });
  });

  it('lets a program act for the councils it names, or for all', async () => {
    const machine = { ...claims, sub: 'portal', roles: ['portal'] };
    expect(await verify(`Bearer ${await sign({ ...machine, councils: ['CAM'] })}`)).toMatchObject({
      principal: { machineCouncils: ['CAM'] },
    });
    expect(await verify(`Bearer ${await sign({ ...machine, councils: ['*'] })}`)).toMatchObject({
      principal: { machineCouncils: 'all' },
    });
    expect(await verify(`Bearer ${await sign(machine)}`)).toMatchObject({
      principal: { machineCouncils: [] },
    });
  });
});

describe('a token that was accepted', () => {
  it('is accepted again until it expires', async () => {
    let moment = Date.now();
    const at = verifyToken([own()], { now: () => new Date(moment) });
    const header = `Bearer ${await sign(claims, { expires: 30 })}`;
    expect(await at(header)).toHaveProperty('principal');
    moment += 25_000;
    expect(await at(header)).toHaveProperty('principal');
    moment += 60_000;
    expect(await at(header)).toMatchObject({ refused: { fault: 'expired' } });
  });

  it('does not help a token that differs in one letter', async () => {
    const token = await sign(claims);
    expect(await verify(`Bearer ${token}`)).toHaveProperty('principal');
    const other = token.slice(0, -10) + (token.at(-10) === 'A' ? 'B' : 'A') + token.slice(-9);
    expect(await verify(`Bearer ${other}`)).toMatchObject({ refused: { fault: 'bad-signature' } });
  });
});

describe('a token is refused', () => {
  const refusals: [string, string, () => Promise<string | undefined>][] = [
    ['when there is none', 'missing', async () => undefined],
    ['under another scheme', 'malformed', async () => `Basic ${Buffer.from('a:b').toString('base64')}`],
    [
      'when it is huge',
      'malformed',
      async () => `Bearer ${await sign({ ...claims, pad: 'x'.repeat(20_000) })}`,
    ],
    ['after it expired', 'expired', async () => `Bearer ${await sign(claims, { expires: -60 })}`],
    ['without an expiry', 'malformed', async () => `Bearer ${await sign(claims, { expires: null })}`],
    [
      'before it is valid',
      'not-yet-valid',
      async () => `Bearer ${await sign({ ...claims, nbf: now() + 600 })}`,
    ],
    [
      'from another issuer',
      'wrong-issuer',
      async () => `Bearer ${await sign({ ...claims, iss: 'https://x.example' })}`,
    ],
    [
      'for another service',
      'wrong-audience',
      async () => `Bearer ${await sign({ ...claims, aud: ['other'] })}`,
    ],
    [
      'without an audience',
      'wrong-audience',
      async () => `Bearer ${await sign({ iss: issuer, sub: 'a', roles: ['officer'] })}`,
    ],
    [
      'when it is a logout token',
      'wrong-kind',
      async () => `Bearer ${await sign(claims, { typ: 'logout+jwt' })}`,
    ],
    ['with no kind', 'wrong-kind', async () => `Bearer ${await sign(claims, { typ: null })}`],
    [
      'with no role known here',
      'no-role',
      async () => `Bearer ${await sign({ ...claims, roles: ['gardener'] })}`,
    ],
    [
      'with roles that are not a list',
      'no-role',
      async () => `Bearer ${await sign({ ...claims, roles: 'officer' })}`,
    ],
    [
      'without a subject',
      'malformed',
      async () => `Bearer ${await sign({ ...claims, sub: 'a\nb <script>' })}`,
    ],
    [
      'signed with another key under our key id',
      'bad-signature',
      async () => `Bearer ${await sign(claims, { by: theirs })}`,
    ],
    [
      'under an unknown key id',
      'bad-signature',
      async () => `Bearer ${await sign(claims, { kid: 'key-9' })}`,
    ],
  ];
  it.each(refusals)('%s (%s)', async (_when, fault, header) => {
    expect(await verify(await header())).toMatchObject({ refused: { fault } });
  });

  it('when it says that it is unsigned', async () => {
    const body = encode({ ...claims, exp: now() + 600 });
    const unsigned = `${encode({ alg: 'none', typ: 'JWT' })}.${body}.`;
    expect(await verify(`Bearer ${unsigned}`)).toMatchObject({ refused: { fault: 'bad-signature' } });
  });

  it("when it is signed with the issuer's public key as a shared secret (HS256)", async () => {
    const pem = await exportSPKI(ours.publicKey);
    const text = `${encode({ alg: 'HS256', typ: 'JWT', kid: 'key-1' })}.${encode({ ...claims, exp: now() + 600 })}`;
    for (const secret of [
      pem,
      JSON.stringify(ours.jwk),
      createPublicKey(pem).export({ format: 'der', type: 'spki' }),
    ]) {
      const forged = `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
      expect(await verify(`Bearer ${forged}`)).toMatchObject({ refused: { fault: 'bad-signature' } });
    }
  });

  it('when it contains its own key', async () => {
    const token = await new SignJWT(claims)
      .setProtectedHeader({
        alg: 'ES256',
        typ: 'JWT',
        kid: 'mine',
        jwk: theirs.jwk,
        jku: 'https://x.example/jwks',
      })
      .setExpirationTime('10m')
      .sign(theirs.privateKey);
    expect(await verify(`Bearer ${token}`)).toMatchObject({ refused: { fault: 'bad-signature' } });
  });

  it('when its content was changed after signing', async () => {
    const [header, , signature] = (await sign(claims)).split('.');
    const promoted = encode({ ...claims, roles: ['serviceManager'], exp: now() + 600 });
    expect(await verify(`Bearer ${header}.${promoted}.${signature}`)).toMatchObject({
      refused: { fault: 'bad-signature', status: 401 },
    });
  });

  it('when any one of its characters is changed, without an exception', async () => {
    const token = await sign(claims);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(token.length - 1),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        async (at, other) => {
          const changed = token.slice(0, at) + other + token.slice(at + 1);
          fc.pre(!sameBytes(changed, token));
          expect(await verify(`Bearer ${changed}`)).toHaveProperty('refused');
        },
      ),
      { numRuns: runsOf(300) },
    );
  });

  it('when any other text is sent in its place, without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', 'Bearer ', 'bearer a.b.'),
        async (text, scheme) => {
          expect(await verify(scheme + text)).toHaveProperty('refused');
        },
      ),
      { numRuns: runsOf(300) },
    );
  });
});

async function pair(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid };
  return { publicKey, privateKey, jwk };
}

async function sign(
  payload: JWTPayload,
  options: { expires?: number | null; typ?: string | null; kid?: string; by?: typeof ours } = {},
): Promise<string> {
  const { expires = 600, typ = 'JWT', kid = 'key-1', by = ours } = options;
  const token = new SignJWT(payload).setProtectedHeader({
    alg: 'ES256',
    kid,
    ...(typ === null ? {} : { typ }),
  });
  if (expires !== null) token.setExpirationTime(now() + expires);
  return await token.sign(by.privateKey);
}

/** The issuer, whose subjects are the officers' ids. */
const own = (): Issuer => ({
  issuer,
  audience,
  keys: { keys: [ours.jwk] },
  identifiesBy: 'officerId',
});

const now = (): number => Math.floor(Date.now() / 1000);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
/** The last character of a base64url part carries spare bits, so two texts may be the same token. */
const sameBytes = (one: string, other: string): boolean =>
  one.split('.').length === other.split('.').length &&
  one.split('.').every((part, at) => {
    const mate = other.split('.')[at] ?? '';
    return Buffer.from(part, 'base64url').equals(Buffer.from(mate, 'base64url'));
  });
