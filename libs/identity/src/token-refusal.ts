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

export const refusalFor = (fault: TokenFault): TokenRefusal => ({
  fault,
  because: becauseOf[fault],
  status: statusOf(fault),
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
