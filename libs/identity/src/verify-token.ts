import { errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { IssuerUnreachable, issuerKeys } from './issuer-keys.js';
import { type ClaimNames, type Principal, principalFrom, usualClaimNames } from './principal.js';

export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys, or the keys themselves. */
  readonly jwks: URL | JSONWebKeySet;
  readonly claimNames?: Partial<ClaimNames>;
  readonly now?: () => Date;
}

/** Why a token is not accepted. */
export type TokenFault =
  | 'missing'
  | 'malformed'
  | 'bad-signature'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-issuer'
  | 'wrong-audience'
  | 'wrong-kind'
  | 'no-role'
  | 'issuer-unreachable';

export interface TokenRefusal {
  readonly fault: TokenFault;
  /** For the caller; says nothing that they did not send. */
  readonly because: string;
  /** 401: come back with a good token. 403: it is good and gives no role here. 503: we cannot tell at present. */
  readonly status: 401 | 403 | 503;
}

export type Verdict = { readonly principal: Principal } | { readonly refused: TokenRefusal };

/** Judges the value of an `Authorization` header. Never throws on anything a caller can send. */
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

export function verifyToken({ issuer, audience, jwks, claimNames, now }: IssuerSettings): VerifyToken {
  const keys = issuerKeys(jwks);
  const names = { ...usualClaimNames, ...claimNames };
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return refuse('missing');
    if (authorization.length > longestToken) return refuse('malformed');
    const token = bearer.exec(authorization)?.[1];
    if (token === undefined) return refuse('malformed');
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp'],
        ...(now ? { currentDate: now() } : {}),
      });
      if (!kinds.includes((protectedHeader.typ ?? '').toLowerCase())) return refuse('wrong-kind');
      return describe(payload, names);
    } catch (error) {
      return refuse(faultOf(error));
    }
  };
}

function describe(payload: JWTPayload, names: ClaimNames): Verdict {
  const found = principalFrom(payload, names);
  if ('principal' in found) return found;
  return refuse(found.missing === 'person' ? 'malformed' : 'no-role');
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

const refuse = (fault: TokenFault): Verdict => ({
  refused: { fault, because: becauseOf[fault], status: statusOf(fault) },
});

const statusOf = (fault: TokenFault): TokenRefusal['status'] =>
  fault === 'issuer-unreachable' ? 503 : fault === 'no-role' ? 403 : 401;

const becauseOf: Readonly<Record<TokenFault, string>> = {
  missing: 'Send a bearer token in the Authorization header.',
  malformed: 'The Authorization header does not hold a bearer token that can be read.',
  'bad-signature': 'The token is not signed with a key of the issuer, in a way accepted here.',
  expired: 'The token has expired.',
  'not-yet-valid': 'The token is not valid yet.',
  'wrong-issuer': 'The token is from another issuer.',
  'wrong-audience': 'The token is meant for another service.',
  'wrong-kind': 'The token is not an access token (header typ: JWT or at+jwt).',
  'no-role': 'The token gives no role that this service knows.',
  'issuer-unreachable':
    'The issuer of tokens cannot be reached, so nobody can be recognised. Try again shortly.',
};
