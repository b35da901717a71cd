import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';
import { freePort } from '../../apps/local/src/free-port.js';

export const resource = 'urn:casebook:api';
const callback = 'http://127.0.0.1/signed-in';
const consoleCallback = 'http://127.0.0.1/sign-in/back';

export type Algorithm = 'RS256' | 'ES256';

/** A certified OpenID Connect issuer on this machine, which can stop, start again and change its keys. */
export class CertifiedIssuer {
  readonly url: string;
  #keys: JWK[] = [];
  #algorithm: Algorithm = 'RS256';
  #answer: RequestListener = (_, response) => response.writeHead(503).end();
  #server: Server | undefined;

  private constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<CertifiedIssuer> {
    const issuer = new CertifiedIssuer(await freePort());
    await issuer.rotate('RS256');
    await issuer.comeBack();
    return issuer;
  }

  /** From now on it signs with a new key and publishes only that. */
  async rotate(algorithm: Algorithm): Promise<void> {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    const jwk = await exportJWK(privateKey);
    this.#keys = [{ ...jwk, alg: algorithm, use: 'sig', kid: await calculateJwkThumbprint(jwk) }];
    this.#algorithm = algorithm;
    this.#answer = new Provider(this.url, this.#configuration()).callback();
  }

  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  async comeBack(): Promise<void> {
    this.#server = createServer((request, response) => this.#answer(request, response));
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Signs in as a program (client credentials). */
  async forMachine(client: string): Promise<string> {
    return await this.#token(client, { grant_type: 'client_credentials', scope: 'use', resource });
  }

  /** Signs in as a person with a browser (authorization code with PKCE), with consent given. */
  async forPerson(login: string): Promise<string> {
    const asked = new URLSearchParams({
      client_id: 'casework',
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid use',
      resource,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      nonce: 'n',
    });
    const at = await this.signIn(`/auth?${asked}`, login);
    const code = new URL(at).searchParams.get('code');
    if (!code) throw new Error(`No code came: ${at}`);
    return await this.#token('casework', {
      grant_type: 'authorization_code',
      code,
      redirect_uri: callback,
      code_verifier: verifier,
      resource,
    });
  }

  /** In a new browser, from the authorization address to the redirect back. */
  async signIn(from: string, login: string): Promise<string> {
    const browser = new Browser(this.url);
    let at = await browser.get(from);
    for (const prompt of ['login', 'consent']) {
      const answer = prompt === 'login' ? { prompt, login, password: 'x' } : { prompt };
      at = await browser.get(await browser.post(at, answer));
    }
    return at;
  }

  async #token(client: string, form: Record<string, string>): Promise<string> {
    const response = await fetch(`${this.url}/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    });
    const { access_token, ...refusal } = (await response.json()) as { access_token?: string };
    if (!access_token) throw new Error(JSON.stringify(refusal));
    return access_token;
  }

  #configuration() {
    const server = {
      scope: 'use',
      audience: 'casebook',
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: this.#algorithm } },
    };
    const machine = (client_id: string) => ({
      client_id,
      client_secret: secret,
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: this.#algorithm,
    });
    return {
      jwks: { keys: this.#keys },
      cookies: { keys: ['only-for-specs'] },
      clients: [
        machine('portal-client'),
        machine('clerk-client'),
        {
          client_id: 'casework',
          client_secret: secret,
          redirect_uris: [callback, consoleCallback],
          id_token_signed_response_alg: this.#algorithm,
          application_type: 'native',
        },
      ],
      pkce: { required: () => true },
      features: {
        clientCredentials: { enabled: true },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: () => server,
          useGrantedResource: () => true,
        },
      },
      extraTokenClaims: (_: unknown, { accountId }: { accountId?: string }) =>
        accountId ? { groups: { planning: ['Case officers', 'Everybody'] } } : {},
    };
  }
}

const verifier = 'as-long-as-a-verifier-has-to-be-which-is-forty-three';
export const secret = 'a-secret-that-only-specs-know';

/** Follows redirects until one leaves the issuer, and keeps cookies. */
class Browser {
  readonly #cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  async get(path: string): Promise<string> {
    let at = new URL(path, this.origin).href;
    while (at.startsWith(this.origin)) {
      const next = await this.#ask(at, {});
      if (next === null) return at;
      at = new URL(next, at).href;
    }
    return at;
  }

  async post(path: string, form: Record<string, string>): Promise<string> {
    const next = await this.#ask(new URL(path, this.origin).href, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    if (next === null) throw new Error(`${path} did not lead on`);
    return next;
  }

  async #ask(url: string, request: RequestInit): Promise<string | null> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...request, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
    return response.headers.get('location');
  }
}
