import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { RunningApi } from './running-api.js';

/** Token claims about anybody, for specs about how far an issuer is trusted. */
export interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly councils?: readonly string[];
}

/** A header with a token from the development issuer, with any claims. */
export async function minted({ url, dataFolder }: RunningApi, { sub, ...claims }: Claims) {
  const key = JSON.parse(
    await readFile(join(dataFolder, 'issuer', 'development-issuer.jwk.json'), 'utf8'),
  ) as JWK;
  const token = await new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid! })
    .setIssuer(`${url}/dev`)
    .setAudience('casebook')
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, 'ES256'));
  return { authorization: `Bearer ${token}` };
}
