import { decodeJwt, errors, jwtVerify } from 'jose';
import { AcceptedTokens } from './accepted-tokens.js';
import type { Issuer } from './issuer.js';
import { IssuerUnreachable, issuerKeys } from './issuer-keys.js';
import { type Principal, principalFrom } from './principal.js';
import { refusalFor, type TokenFault, type TokenRefusal } from './token-refusal.js';

export type Verdict = { readonly principal: Principal } | { readonly refused: TokenRefusal };

/** Checks the value of an `Authorization` header. Never throws, whatever a caller sends. */
export type VerifyToken = (authorization: string | undefined) => Promise<Verdict>;

/** Signatures anyone can check and only the issuer can make. With HS256 our public key would be a password. */
const algorithms = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];

/** What OpenID Connect issuers call an access token. A logout token is signed by the same keys and is not one. */
const kinds = ['jwt', 'at+jwt', 'application/jwt', 'application/at+jwt'];

const clockToleranceSeconds = 10;
const longestToken = 16_384;
const bearer = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)$/i;

/**
 * Each token is checked by the issuer that it names, with that issuer's keys: no other issuer can speak for
 * its people.
 */
export function verifyToken(issuers: readonly Issuer[], { now = () => new Date() } = {}): VerifyToken {
  const issuersByName = new Map(issuers.map((each) => [each.issuer, { ...each, find: issuerKeys(each) }]));
  const accepted = new AcceptedTokens();

  const judge = async (token: string, moment: Date): Promise<Verdict> => {
    const issuer = issuersByName.get(decodeJwt(token).iss ?? '');
    if (!issuer) return refuse('wrong-issuer');
    const { payload, protectedHeader } = await jwtVerify(token, issuer.find, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms,
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp'],
      currentDate: moment,
    });
    if (!kinds.includes((protectedHeader.typ ?? '').toLowerCase())) return refuse('wrong-kind');
    const found = principalFrom(payload, issuer);
    if ('missing' in found) return refuse(found.missing === 'person' ? 'malformed' : 'no-role');
    const endMs = (payload.exp ?? 0) * 1000;
    accepted.remember(token, found.principal, { nowMs: moment.getTime(), endMs });
    return found;
  };

  return async (authorization) => {
    if (authorization === undefined || authorization === '') return refuse('missing');
    if (authorization.length > longestToken) return refuse('malformed');
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined) return refuse('malformed');
    const moment = now();
    const principal = accepted.find(token, moment.getTime());
    if (principal) return { principal };
    try {
      return await judge(token, moment);
    } catch (error) {
      return refuse(faultOf(error));
    }
  };
}

function faultOf(error: unknown): TokenFault {
  if (error instanceof IssuerUnreachable) return 'issuer-unreachable';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return faultOfClaim[error.claim] ?? 'malformed';
  if (notSignedByTheIssuer.some((kind) => error instanceof kind)) return 'bad-signature';
  if (error instanceof errors.JOSEError) return 'malformed';
  throw error;
}

const faultOfClaim: Readonly<Record<string, TokenFault>> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  nbf: 'not-yet-valid',
};

const notSignedByTheIssuer = [
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

const refuse = (fault: TokenFault): Verdict => ({ refused: refusalFor(fault) });
