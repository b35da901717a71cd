import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import type { RunningApi } from './running-api.js';

/** What an issuer may say of anybody: for specs of how far its word goes. */
export interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly councils?: readonly string[];
}

/** A header with a token that the development issuer signed, for anybody and anything. */
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
