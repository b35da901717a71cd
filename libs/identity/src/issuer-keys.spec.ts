import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { verifyToken } from './verify-token.js';

const issuer = 'https://login.council.example';
const audience = 'casebook';
let jwk: JWK;
let privateKey: CryptoKey;
const start = Date.now();

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  jwk = { ...(await exportJWK(pair.publicKey)), kid: 'key-1' };
  privateKey = pair.privateKey;
});

describe("the issuer's keys over HTTP", () => {
  let server: Server | undefined;
  afterEach(() => {
    jest.restoreAllMocks();
    server?.close();
  });

  it('are fetched once for many tokens', async () => {
    const site = await serve(() => ({ keys: [jwk] }));
    const verifyRemote = verifyToken([{ issuer, audience, keys: site.url }]);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => sign()));
    const verdicts = await Promise.all(tokens.map((token) => verifyRemote(`Bearer ${token}`)));
    expect(verdicts.every((verdict) => 'principal' in verdict)).toBe(true);
    expect(site.asked()).toBe(1);
  });

  it('are not fetched again for each token with an invented key id', async () => {
    const site = await serve(() => ({ keys: [jwk] }));
    const verifyRemote = verifyToken([{ issuer, audience, keys: site.url }]);
    for (let n = 0; n < 10; n++)
      expect(await verifyRemote(`Bearer ${await sign(`made-up-${n}`)}`)).toMatchObject({
        refused: { fault: 'bad-signature' },
      });
    expect(site.asked()).toBe(1);
  });

  it('that cannot be fetched cause a server error, not a refusal of the caller', async () => {
    const site = await serve(() => undefined);
    const verifyRemote = verifyToken([{ issuer, audience, keys: site.url }]);
    expect(await verifyRemote(`Bearer ${await sign()}`)).toMatchObject({
      refused: { fault: 'issuer-unreachable', status: 503 },
    });
    await verifyRemote(`Bearer ${await sign()}`);
    expect(site.asked()).toBe(1);
  });

  it('that are known still work for an hour while the issuer is unavailable', async () => {
    const { verifyRemote } = await verifierWhoseIssuerGoesAway();
    for (const [minutes, outcome] of [
      [1, 'principal'],
      [11, 'principal'],
      [59, 'principal'],
      [61, 'refused'],
    ] as const) {
      wait(minutes);
      expect([minutes, await verifyRemote(`Bearer ${await sign()}`)]).toEqual([
        minutes,
        expect.objectContaining({ [outcome]: expect.anything() }),
      ]);
    }
  });

  it('may include a new key that cannot be fetched yet: the caller is told to wait', async () => {
    const { verifyRemote } = await verifierWhoseIssuerGoesAway();
    wait(1);
    expect(await verifyRemote(`Bearer ${await sign('key-2')}`)).toMatchObject({
      refused: { fault: 'issuer-unreachable', status: 503 },
    });
  });

  it('are fetched again once the issuer is back', async () => {
    let back = false;
    const site = await serve(() => (back ? { keys: [jwk] } : undefined));
    const verifyRemote = verifyToken([{ issuer, audience, keys: site.url }]);
    await verifyRemote(`Bearer ${await sign()}`);
    back = true;
    wait(0.2);
    expect(await verifyRemote(`Bearer ${await sign()}`)).toHaveProperty('principal');
  });

  async function verifierWhoseIssuerGoesAway() {
    const site = await serve(() => ({ keys: [jwk] }));
    const verifyRemote = verifyToken([{ issuer, audience, keys: site.url }]);
    await verifyRemote(`Bearer ${await sign()}`);
    await new Promise((closed) => server?.close(closed));
    return { verifyRemote };
  }

  /** Moves the clock by which keys age; tokens are dated by the other one. */
  function wait(minutes: number): void {
    jest.spyOn(Date, 'now').mockReturnValue(start + minutes * 60_000);
  }

  async function serve(answer: () => object | undefined): Promise<{ url: URL; asked: () => number }> {
    let asked = 0;
    server = createServer((_request, response) => {
      asked++;
      const body = answer();
      response.writeHead(body ? 200 : 500, { connection: 'close' }).end(JSON.stringify(body ?? {}));
    });
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    return { url: new URL(`http://127.0.0.1:${port}/jwks.json`), asked: () => asked };
  }
});

const sign = async (kid = 'key-1'): Promise<string> =>
  await new SignJWT({ sub: 'a.hassan', roles: ['officer'] })
    .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('10m')
    .sign(privateKey);
