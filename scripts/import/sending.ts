import { setTimeout as pause } from 'node:timers/promises';
import { Unusable } from './export-files.js';

export interface Sender {
  readonly url: string;
  /** Fetched again when it has expired, because an import may take longer. */
  readonly token: () => Promise<string>;
  readonly council: string;
}

export interface Fault {
  readonly field: string;
  readonly because: string;
}

/** The API's result for a row. */
export interface RowAnswer {
  readonly line: number;
  readonly formerReference: string | null;
  readonly outcome: 'imported' | 'corrected' | 'ready' | 'already' | 'refused' | 'left';
  readonly caseReference: string | null;
  readonly errors: readonly Fault[];
  readonly gaps: readonly string[];
  readonly applicationType: string | null;
  readonly ended: string | null;
  readonly officer: string | null;
}

interface Answer {
  readonly results: readonly RowAnswer[];
  readonly columnsLeft: readonly string[];
  readonly linesLeft: readonly Fault[];
}

const longestMs = 600_000;
const pausesMs = [1_000, 2_000, 5_000, 10_000, 30_000];

/** Sends one part, and retries if the service does not answer, because repeated rows change nothing. */
export async function send(sender: Sender, body: object): Promise<Answer> {
  for (const pauseMs of [...pausesMs, null]) {
    const answer = await attempt(sender, body);
    if (answer instanceof Response) return whole(answer);
    if (pauseMs === null) throw new Unusable(`Casebook does not answer: ${answer}`);
    await pause(pauseMs);
  }
  throw new Unusable('Casebook does not answer.');
}

const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

async function attempt({ url, token, council }: Sender, body: object): Promise<Response | string> {
  try {
    const answer = await fetch(`${url}/councils/${council}/imported-cases`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(longestMs),
    });
    return passing.has(answer.status) ? `${answer.status} ${await answer.text()}` : answer;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}

async function whole(answer: Response): Promise<Answer> {
  if (answer.ok) return (await answer.json()) as Answer;
  const { detail, errors = [] } = (await answer.json()) as { detail: string; errors?: readonly Fault[] };
  const faults = errors.map(({ field, because }) => `${field}: ${because}`);
  throw new Unusable(faults.length > 0 ? faults.join('; ') : detail);
}
