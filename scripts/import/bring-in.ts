import { readFile } from 'node:fs/promises';

export interface Sender {
  readonly url: string;
  readonly token: string;
  readonly council: string;
  readonly source: string;
}

/** What became of a file, as the API answers it. */
export interface Answer {
  readonly imported: number;
  readonly already: number;
  readonly refused: number;
  readonly results: readonly {
    readonly line: number;
    readonly formerReference: string | null;
    readonly outcome: string;
    readonly caseReference: string | null;
    readonly errors: readonly { readonly field: string; readonly because: string }[];
  }[];
}

/** A file that cannot be sent, or was refused as a whole; in words. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

const longestMs = 600_000;

/** Sends a CSV, or a list of Open Digital Planning documents where the file ends in `.json`. */
export async function bringIn({ url, token, council, source }: Sender, file: string): Promise<Answer> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new Unusable(`${file}: ${error.message}`);
  });
  const answer = await fetch(`${url}/councils/${council}/imported-cases`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ source, ...contentsOf(file, text) }),
    signal: AbortSignal.timeout(longestMs),
  });
  if (answer.ok) return (await answer.json()) as Answer;
  const { detail, errors = [] } = (await answer.json()) as {
    detail: string;
    errors?: readonly { readonly field: string; readonly because: string }[];
  };
  const faults = errors.map(({ field, because }) => `${field}: ${because}`);
  throw new Unusable(`${file}: ${faults.length > 0 ? faults.join('; ') : detail}`);
}

function contentsOf(file: string, text: string): { csv: string } | { odp: readonly unknown[] } {
  if (!file.endsWith('.json')) return { csv: text };
  try {
    const json: unknown = JSON.parse(text);
    return { odp: Array.isArray(json) ? json : [json] };
  } catch (error) {
    throw new Unusable(`${file}: ${(error as Error).message}`);
  }
}
