import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWKSCacheInput,
  type JWTVerifyGetKey,
  jwksCache,
} from 'jose';

/** The issuer's keys cannot be had: nobody's token can be judged, which is our trouble and not the caller's. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

const freshMs = 10 * 60_000;
/** A key that the issuer withdrew is honoured no longer than this while the issuer is away. */
const staleLimitMs = 60 * 60_000;
const retryAfterMs = 10_000;

/**
 * The issuer's public keys, fetched when first needed and kept for ten minutes. While the issuer is away the last
 * keys serve for up to an hour, so that its outage is not ours, and it is asked again every ten seconds, not by
 * every request.
 */
export function issuerKeys(jwks: URL | JSONWebKeySet): JWTVerifyGetKey {
  if (!(jwks instanceof URL)) return createLocalJWKSet(jwks);
  const last: JWKSCacheInput = {};
  const remote = createRemoteJWKSet(jwks, {
    cacheMaxAge: freshMs,
    timeoutDuration: 3_000,
    [jwksCache]: last,
  });
  let failedAt = Number.NEGATIVE_INFINITY;

  const fromLastKeys: JWTVerifyGetKey = async (header, token) => {
    const unreachable = (): Error => new IssuerUnreachable(`No keys are to be had from ${jwks.href}`);
    if (!last.jwks || last.uat === undefined || Date.now() - last.uat > staleLimitMs) throw unreachable();
    try {
      return await createLocalJWKSet(last.jwks)(header, token);
    } catch (error) {
      // It may be signed with a key that we have not seen yet: that is not for the caller to mend.
      throw error instanceof errors.JWKSNoMatchingKey ? unreachable() : error;
    }
  };

  return async (header, token) => {
    if (!remote.fresh && Date.now() - failedAt < retryAfterMs) return await fromLastKeys(header, token);
    try {
      return await remote(header, token);
    } catch (error) {
      if (isAboutTheToken(error)) throw error;
      failedAt = Date.now();
      return await fromLastKeys(header, token);
    }
  };
}

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWSInvalid;
