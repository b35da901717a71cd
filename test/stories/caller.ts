import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { repository } from '../../scripts/repository.js';
import { tokenFor } from '../../scripts/submit/sending.js';
import { eventually } from '../system/eventually.js';

export interface Acknowledged {
  readonly caseId: string;
  readonly path: string;
  readonly as: string;
  readonly body: unknown;
  readonly key: string;
  readonly answer: unknown;
}

/** How a caller sends: by default as fast as it can, one request at a time. */
interface Manner {
  /** The pause between two commands. */
  readonly pauseMs?: number;
  /** Sends each command to every API at the same moment, like two independent clients. */
  readonly twins?: boolean;
  readonly patienceMs?: number;
}

/** A client that repeats each command under its key until it is acknowledged. */
export class Caller {
  readonly acknowledged: Acknowledged[] = [];
  /** Refusals, of which there should be none, and the number of retries. */
  readonly refusals: string[] = [];
  repeats = 0;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly urls: readonly string[],
    private readonly manner: Manner = {},
  ) {}

  /** Takes cases from their submission on, one after another, and each command after the one before. */
  async live(until: AbortSignal): Promise<void> {
    while (!until.aborted) {
      const { caseId } = await this.#command(
        '',
        'submission-portal',
        '/submissions?council=CAM',
        await payload(),
      );
      const send = (as: string, route: string, body: unknown) =>
        this.#command(caseId, as, `/councils/CAM/planning-applications/${caseId}/${route}`, body);
      await send('nadia.rahman', 'allocation', { officer: 'dylan.price' });
      for (const requestId of ['first', 'second', 'third']) {
        await send('nadia.rahman', 'information-requests', { requestId, kind: 'fee', request: 'The fee.' });
        await send('nadia.rahman', `information-requests/${requestId}/response`, {});
      }
      await send('nadia.rahman', 'allocation', { officer: 'grace.okafor' });
    }
  }

  /** The same command once more, under its key. */
  async repeat({ path, as, body, key }: Acknowledged): Promise<unknown> {
    return (await this.#untilAnswered(path, as, body, key)).answer;
  }

  async #command(caseId: string, as: string, path: string, body: unknown): Promise<{ caseId: string }> {
    const key = randomUUID();
    const { pauseMs = 0, twins = false } = this.manner;
    if (pauseMs > 0) await pause(pauseMs);
    const asked = (twins ? this.urls : [undefined]).map((url) =>
      this.#untilAnswered(path, as, body, key, url),
    );
    const [{ status, answer } = nothing, ...others] = await Promise.all(asked);
    for (const other of others)
      if (!isDeepStrictEqual(other, { status, answer }))
        this.refusals.push(`${path}, two answers: ${JSON.stringify([answer, other.answer])}`);
    if (status >= 300) this.refusals.push(`${path}: ${JSON.stringify(answer)}`);
    else
      this.acknowledged.push({
        caseId: caseId || (answer as { caseId: string }).caseId,
        path,
        as,
        body,
        key,
        answer,
      });
    return answer as { caseId: string };
  }

  #untilAnswered(path: string, as: string, body: unknown, key: string, at?: string): Promise<Answered> {
    let last = 'nothing';
    const ask = async () => {
      const url = at ?? this.urls[this.repeats % this.urls.length]!;
      try {
        const answer = await post(`${url}${path}`, await this.#tokenOf(url, as), body, key);
        if (answer.status !== 503 && answer.status !== 500 && !isContended(answer.answer)) return answer;
        last = JSON.stringify(answer);
      } catch (error) {
        last = inWords(error);
        // The connection broke: the outcome is unknown, and a repeat finds out.
      }
      this.repeats += 1;
      return undefined;
    };
    return eventually(`an answer to ${path}`, ask, this.manner.patienceMs).catch((error: Error) => {
      throw new Error(`${error.message} The last was ${last}`);
    });
  }

  #tokenOf(url: string, name: string): Promise<string> {
    const known = this.#tokens.get(name);
    if (known) return known;
    const token = tokenFor(url, name);
    this.#tokens.set(name, token);
    token.catch(() => this.#tokens.delete(name));
    return token;
  }
}

const inWords = (error: unknown): string =>
  error instanceof Error ? `${error.message}: ${error.cause ?? ''}` : String(error);

interface Answered {
  readonly status: number;
  readonly answer: unknown;
}

const nothing: Answered = { status: 0, answer: undefined };

async function post(url: string, token: string, body: unknown, key: string) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: answer.status, answer: (await answer.json()) as unknown };
}

const isContended = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 'contended';

/** The same application under a new id. */
async function payload(): Promise<unknown> {
  const text = await readFile(join(repository, 'libs/intake/fixtures/householder.json'), 'utf8');
  const submission = JSON.parse(text);
  return { ...submission, metadata: { ...submission.metadata, id: randomUUID() } };
}
