import type { Instant } from '#legislation';

/** The public API was asked for something that the seed counts on, and said no. */
class SeedRefused extends Error {
  override readonly name = 'SeedRefused';

  constructor(
    asked: string,
    private readonly answer: string,
  ) {
    super(`${asked}: ${answer}`);
  }

  /** The code of the refusal; nothing where the answer is no problem document. */
  get code(): string | undefined {
    return /"code":"([a-z0-9-]+)"/.exec(this.answer)?.[1];
  }
}

/** Nobody decided the case in time, so the law did: what its story goes on to do is too late. */
const cameTooLate = (error: unknown): boolean =>
  error instanceof SeedRefused && error.code === 'case-determined';

export interface Post {
  readonly as: string;
  readonly at: Instant;
  readonly path: string;
  readonly body: unknown;
  /** The same at every try: what was done before an interruption is not done again. */
  readonly key: string;
}

const longestMs = 30_000;

/** Asks the public API, as people of the service, at moments of the story. */
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

  /** Brings a file. */
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

  /** An act of a case's story; one that silence came before changes nothing. */
  async act(act: Post): Promise<void> {
    await this.post(act).catch((error) => {
      if (!cameTooLate(error)) throw error;
    });
  }

  /** What a page says, where what it shows has long been written. */
  async read<Answer>({ as, at, path }: Pick<Post, 'as' | 'at' | 'path'>): Promise<Answer> {
    const headers = { authorization: `Bearer ${await this.#tokenOf(as)}`, 'casebook-now': at };
    const answer = await fetch(`${this.apiUrl}${path}`, { headers, signal: this.#signal() });
    if (answer.ok) return (await answer.json()) as Answer;
    throw new SeedRefused(`GET ${path} at ${at}`, await answer.text());
  }

  /** Looks at a page once it shows what was written at a position: what comes next is decided on it. */
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
    const known = this.#tokens.get(name);
    if (known) return known;
    const headers = { 'content-type': 'application/json' };
    const token = this.#send<{ access_token: string }>('/dev/token', headers, { name }).then(
      ({ access_token }) => access_token,
    );
    this.#tokens.set(name, token);
    return token;
  }
}
