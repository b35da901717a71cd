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
  malformed: 'The Authorization header holds no readable bearer token.',
  'bad-signature': 'The token is not signed with a key of the issuer, or not with an accepted algorithm.',
  expired: 'The token has expired.',
  'not-yet-valid': 'The token is not valid yet.',
  'wrong-issuer': 'The token is from another issuer.',
  'wrong-audience': 'The token is for another service.',
  'wrong-kind': 'The token is not an access token (header typ: JWT or at+jwt).',
  'no-role': 'The token has no role that this service knows.',
  'issuer-unreachable': 'The token issuer cannot be reached, so nobody can be identified. Try again shortly.',
};
