/**
 * The address of an issuer's keys, from its discovery document (OpenID Connect Discovery 1.0, section 4).
 * Throws if the document is not available, belongs to another issuer, or names an untrusted address.
 */
export async function keysAddress(issuer: string): Promise<URL> {
  const at = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(at, { signal: AbortSignal.timeout(3_000), redirect: 'error' });
  if (!response.ok) throw new Error(`${at} answered ${response.status}`);
  const { issuer: named, jwks_uri } = (await response.json()) as Record<string, unknown>;
  // A document of another issuer would put its keys in the place of ours (section 4.3).
  if (named !== issuer) throw new Error(`${at} is about the issuer ${String(named)}`);
  if (typeof jwks_uri !== 'string' || !URL.canParse(jwks_uri)) throw new Error(`${at} names no jwks_uri`);
  const keys = new URL(jwks_uri);
  if (issuer.startsWith('https:') && keys.protocol !== 'https:')
    throw new Error(`${at} names keys at ${jwks_uri}, which is not https`);
  return keys;
}
