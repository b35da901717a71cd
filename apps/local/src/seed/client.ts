import type { Instant } from '#legislation';

/** The public API refused a request of the seed. */
class SeedRefused extends Error {
  override readonly name = 'SeedRefused';

  constructor(
    asked: string,
    private readonly answer: string,
  ) {
    super(`${asked}: ${answer}`);
  }

  /** The code of the refusal; undefined if the answer is not a problem document. */
  get code(): string | undefined {
    return /"code":"([a-z0-9-]+)"/.exec(this.answer)?.[1];
  }
}

/** The case was decided by silence, so the rest of its story is too late. */
/** Silence had decided the case already; nor does it have a notice then. */
const tooLate: ReadonlySet<string> = new Set(['case-determined', 'no-notice']);
const cameTooLate = (error: unknown): boolean =>
  error instanceof SeedRefused && error.code !== undefined && tooLate.has(error.code);

export interface Post {
  readonly as: string;
  readonly at: Instant;
  readonly path: string;
  readonly body: unknown;
  /** The same key at every attempt, so that nothing is done twice after an interruption. */
  readonly key: string;
}

const longestMs = 30_000;

/** Sends requests to the public API as people of the service, at times of the story. */
export class SeedClient {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly apiUrl: string,
    private readonly signal = new AbortController().signal,
  ) {}

  async post<Answer>({ as, at, path, body, key }: Post): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await this.#tokenOf(as)}`,
      'casebook-now': at,
      'idempotency-key': key,
    };
    return this.#send(path, headers, body);
  }

  /** Uploads a file. */
  async put({ as, at, path, key }: Omit<Post, 'body'>, file: Buffer): Promise<void> {
    const headers = {
      'content-type': 'application/pdf',
      authorization: `Bearer ${await this.#tokenOf(as)}`,
      'casebook-now': at,
      'idempotency-key': key,
    };
    const body = new Uint8Array(file);
    const answer = await fetch(`${this.apiUrl}${path}`, {
      method: 'PUT',
      headers,
      body,
      signal: this.#signal(),
    });
    if (!answer.ok) throw new SeedRefused(`PUT ${path} at ${at}`, await answer.text());
  }

  /** An act in a case's story; after a deemed decision it is skipped. */
  async act(act: Post): Promise<void> {
    await this.post(act).catch((error) => {
      if (!cameTooLate(error)) throw error;
    });
  }

  /** Reads a page that is up to date already. */
  async read<Answer>({ as, at, path }: Pick<Post, 'as' | 'at' | 'path'>): Promise<Answer> {
    const headers = { authorization: `Bearer ${await this.#tokenOf(as)}`, 'casebook-now': at };
    const answer = await fetch(`${this.apiUrl}${path}`, { headers, signal: this.#signal() });
    if (answer.ok) return (await answer.json()) as Answer;
    throw new SeedRefused(`GET ${path} at ${at}`, await answer.text());
  }

  /** Waits until a page shows what was written at a position, because the next act depends on it. */
  async see({ as, at, path }: Pick<Post, 'as' | 'at' | 'path'>, position: string): Promise<void> {
    const authorization = `Bearer ${await this.#tokenOf(as)}`;
    const headers = { authorization, 'casebook-now': at, 'casebook-wait-for': position };
    for (let attempt = 0; attempt < 10; attempt += 1) {
      const { status } = await fetch(`${this.apiUrl}${path}`, { headers, signal: this.#signal() });
      if (status !== 503) return;
    }
    throw new SeedRefused(`GET ${path}`, `does not show what was written at ${position}.`);
  }

  async #send<Answer>(path: string, headers: Record<string, string>, body: unknown): Promise<Answer> {
    const answer = await fetch(`${this.apiUrl}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: this.#signal(),
    });
    if (answer.ok) return (await answer.json()) as Answer;
    throw new SeedRefused(`POST ${path} at ${headers['casebook-now'] ?? 'no time'}`, await answer.text());
  }

  #signal(): AbortSignal {
    return AbortSignal.any([this.signal, AbortSignal.timeout(longestMs)]);
  }

  #tokenOf(name: string): Promise<string> {
    const existing = this.#tokens.get(name);
    if (existing) return existing;
    const headers = { 'content-type': 'application/json' };
    const token = this.#send<{ access_token: string }>('/dev/token', headers, { name }).then(
      ({ access_token }) => access_token,
    );
    this.#tokens.set(name, token);
    return token;
  }
}
