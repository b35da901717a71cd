import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose';
import { keysAddress } from './discovery.js';
import type { Issuer } from './issuer.js';

/** The issuer's keys are not available: no token can be checked, which is our problem and not the caller's. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

const freshMs = 10 * 60_000;
/** A key that the issuer withdrew is honoured no longer than this while the issuer is away. */
const staleLimitMs = 60 * 60_000;
const retryAfterMs = 10_000;

/**
 * The issuer's public keys, fetched when first needed and kept for ten minutes. If the issuer does not
 * answer, the last keys serve for up to an hour, so that its outage is not ours; it is asked again every ten
 * seconds, not at every request. Its discovery document gives the address of the keys, and is read again if
 * they are not there.
 */
export function issuerKeys({ issuer, keys }: Pick<Issuer, 'issuer' | 'keys'>): JWTVerifyGetKey {
  if (keys !== null && !(keys instanceof URL)) return createLocalJWKSet(keys);
  const last: JWKSCacheInput = {};
  let remote: RemoteKeys | undefined = keys ? remoteKeys(keys, last) : undefined;
  let finding: Promise<RemoteKeys> | undefined;
  let failedAt = Number.NEGATIVE_INFINITY;

  const find = (): Promise<RemoteKeys> => {
    finding ??= keysAddress(issuer)
      .then((at) => remoteKeys(at, last))
      .finally(() => {
        finding = undefined;
      });
    return finding;
  };

  const fromLastKeys: JWTVerifyGetKey = async (header, token) => {
    const unreachable = (): Error => new IssuerUnreachable(`Keys could not be fetched from ${issuer}`);
    if (!last.jwks || last.uat === undefined || Date.now() - last.uat > staleLimitMs) throw unreachable();
    try {
      return await createLocalJWKSet(last.jwks)(header, token);
    } catch (error) {
      // It may be signed with a key that we have not seen yet: that is not for the caller to mend.
      throw error instanceof errors.JWKSNoMatchingKey ? unreachable() : error;
    }
  };

  return async (header, token) => {
    if (!remote?.fresh && Date.now() - failedAt < retryAfterMs) return await fromLastKeys(header, token);
    try {
      remote ??= await find();
      return await remote(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      failedAt = Date.now();
      if (keys === null) remote = undefined; // They may have moved: the issuer says where, when it is back.
      return await fromLastKeys(header, token);
    }
  };
}

type RemoteKeys = ReturnType<typeof createRemoteJWKSet>;

const remoteKeys = (at: URL, last: JWKSCacheInput): RemoteKeys =>
  createRemoteJWKSet(at, { cacheMaxAge: freshMs, timeoutDuration: 3_000, [jwksCache]: last });

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWSInvalid;
