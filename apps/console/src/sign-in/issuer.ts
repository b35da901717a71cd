import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Config } from '#config';

/** The state of a sign-in while the user is at the issuer, sealed in their browser. */
export interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly back: string;
}

/** The OpenID Connect issuer: authorization code with PKCE. */
export class Issuer {
  #found: Promise<Configuration> | undefined;

  constructor(private readonly config: Config) {}

  async begin(back: string): Promise<{ readonly address: URL; readonly begun: Begun }> {
    const begun = { back, state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#returnsTo,
      scope: this.config.console.client!.scope,
      code_challenge: await calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      state: begun.state,
      nonce: begun.nonce,
      ...this.#resource,
    });
    return { address, begun };
  }

  /** Exchanges the issuer's answer for a token. Throws if the answer is not valid. */
  async finish(
    query: string,
    { state, nonce, verifier }: Begun,
  ): Promise<{ token: string; seconds?: number }> {
    const answer = await authorizationCodeGrant(
      await this.#configuration(),
      new URL(`${this.#returnsTo}${query}`),
      { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      this.#resource,
    );
    const seconds = answer.expiresIn();
    return { token: answer.access_token, ...(seconds !== undefined && { seconds }) };
  }

  get #returnsTo(): string {
    const { url, port } = this.config.console;
    return `${url ?? `http://127.0.0.1:${port}`}/sign-in/back`;
  }

  get #resource(): { resource?: string } {
    const { resource } = this.config.console.client!;
    return resource === null ? {} : { resource };
  }

  /** The issuer's configuration, fetched when first needed, and again after a failure. */
  #configuration(): Promise<Configuration> {
    this.#found ??= this.#discover().catch((error) => {
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  async #discover(): Promise<Configuration> {
    const { production, identity, console } = this.config;
    const { id, secret } = console.client!;
    const authentication = secret === null ? None() : ClientSecretBasic(secret);
    const execute = production ? [] : [allowInsecureRequests];
    return await discovery(new URL(identity.issuers[0]!.issuer), id, undefined, authentication, { execute });
  }
}
